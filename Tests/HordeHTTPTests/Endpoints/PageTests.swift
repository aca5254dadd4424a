import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// The pages for people, and registration.
@Suite struct PageTests {
    private func register(
        _ horde: Harness, _ form: String, headers: HTTPFields = [:]
    ) async throws -> Reply {
        var all: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        for field in headers { all[field.name] = field.value }
        return try await horde.send(.post, "/register", body: form, headers: all)
    }

    @Test func registeringByForm() async throws {
        try await Harness.run { horde in
            let form = try await horde.get("/register")
            #expect(form.status == 200)
            #expect(form.headers[.contentType] == "text/html; charset=utf-8")
            #expect(form.text.contains("name=\"name\""))
            #expect(!form.text.contains("<script"))
            #expect(!form.text.contains("name=\"invitation\""))
            #expect(form.headers[.cacheControl] == "no-store")
            #expect(form.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)

            let page = try await register(horde, "name=Bob+%26+S%C3%B6hne")
            #expect(page.status == 201)
            #expect(page.text.contains("Bob &amp; Söhne#2"))
            #expect(page.headers[.cacheControl] == "no-store")
            let key = try #require(
                page.text.split(separator: "<code>").last?.split(separator: "</code>").first)
            #expect(key.utf8.count == 22)
            let user = try await horde.get("/api/v2/find_user", key: String(key))
            #expect(user["username"]?.text == "Bob & Söhne#2")
            #expect(user["pseudonymous"]?.truth == true)
            #expect(user["kudos"]?.number == "0")
        }
    }

    @Test func registeringByJSON() async throws {
        try await Harness.run { horde in
            let reply = try await horde.send(
                .post, "/register", body: #"{"name":"alice"}"#,
                headers: [.accept: "application/json"])
            #expect(reply.status == 201)
            #expect(reply.json?.names == ["id", "alias", "api_key"])
            #expect(reply.headers[.cacheControl] == "no-store")
            let form = try await register(
                horde, "name=carol", headers: [.accept: "application/json"])
            #expect(form["alias"]?.text == "carol#3")
            let wrong = try await register(
                horde, "name=x", headers: [.accept: "application/json"])
            #expect(wrong.status == 400)
            #expect(wrong.faults == ["name"])
        }
    }

    @Test(arguments: [
        "", "name=", "name=ab", "name=%3Cscript%3E", "name=a%23b", "name=%FF%FE%FD", "name=a%2",
        "name=abc%00def", "other=abcd",
    ])
    func namesThatWillNotDo(form: String) async throws {
        try await Harness.run { horde in
            let page = try await register(horde, form)
            #expect(page.status == 400)
            #expect(page.text.contains("class=\"complaint\""))
            #expect(!page.text.contains("<script"))
            #expect(!page.text.contains("payload"))
        }
    }

    @Test(arguments: [
        ("Origin", "https://evil.example", 403), ("Origin", "null", 403),
        ("Origin", "http://localhost", 201), ("Sec-Fetch-Site", "cross-site", 403),
        ("Sec-Fetch-Site", "same-site", 403), ("Sec-Fetch-Site", "same-origin", 201),
        ("Sec-Fetch-Site", "none", 201),
    ])
    func postsOfOtherSitesAreRefused(name: String, value: String, status: Int) async throws {
        try await Harness.run { horde in
            let field = try #require(HTTPField.Name(name))
            #expect(
                try await register(horde, "name=alice", headers: [field: value]).status == status)
        }
    }

    @Test func registrationByInvitation() async throws {
        try await Harness.run { horde in
            let modes = "/api/horde/v1/modes"
            _ = try await horde.put(
                modes, key: horde.administrator, #"{"registration":"invitation"}"#)
            let code =
                try await horde.post(
                    "/api/horde/v1/invitations", key: horde.administrator, #"{"life_seconds":60}"#)[
                    "code"]?.text ?? ""
            #expect(try await horde.get("/register").text.contains("name=\"invitation\""))
            for wrong in ["name=alice", "name=alice&invitation=x"] {
                let page = try await register(horde, wrong)
                #expect(page.status == 403)
                #expect(page.text.contains("invitation"))
            }
            #expect(try await register(horde, "name=alice&invitation=\(code)").status == 201)
            #expect(try await register(horde, "name=bobby&invitation=\(code)").status == 403)

            _ = try await horde.put(modes, key: horde.administrator, #"{"registration":"closed"}"#)
            #expect(!(try await horde.get("/register").text.contains("<form")))
            let closed = try await register(
                horde, "name=carol", headers: [.accept: "application/json"])
            #expect(closed.status == 403)
            #expect(closed.code == "RegistrationClosed")
        }
    }

    @Test func theLandingPageEscapesWhatStrangersWrite() async throws {
        var options = HordeHTTPOptions()
        options.title = "Friends & <Family>"
        try await Harness.run(options: options) { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(
                owner.key, models: #"["<img src=x onerror=alert(1)>"]"#)
            let page = try await horde.get("/")
            #expect(page.status == 200)
            #expect(page.text.contains("Friends &amp; &lt;Family&gt;"))
            #expect(page.text.contains("&lt;img src=x onerror=alert(1)&gt;"))
            #expect(!page.text.contains("<img"))
            #expect(page.headers[.frameOptions] == "DENY")
        }
    }
}
