import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// The rarer fields of users, and lists of them.
@Suite struct UserFieldTests {
    @Test func fieldsOfModeratorsAndAdministrators() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let moderator = try await horde.person("mod", roles: ["moderator"])
            let path = "/api/v2/users/\(alice.id)"
            let school = try await horde.put(path, key: moderator.key, #"{"education":true}"#)
            #expect(school.text == "{\"education\":true,\"concurrency\":200}\n")
            let left = try await horde.put(path, key: moderator.key, #"{"education":false}"#)
            #expect(left.text == "{\"education\":false,\"concurrency\":30}\n")
            let reset = try await horde.put(
                path, key: moderator.key, #"{"reset_suspicion":false,"filtered":true}"#)
            #expect(reset.text == "{\"new_suspicion\":0}\n")
            let same = try await horde.put(
                path, key: horde.administrator, #"{"usage_multiplier":1.0}"#)
            #expect(same.text == "{\"usage_multiplier\":1}\n")
            for (key, body, code) in [
                (alice.key, #"{"reset_suspicion":true}"#, "NotModerator"),
                (alice.key, #"{"education":true}"#, "NotModerator"),
                (moderator.key, #"{"usage_multiplier":1}"#, "NotAdmin"),
                (horde.administrator, #"{"usage_multiplier":2}"#, "BadRequest"),
                (moderator.key, #"{"monthly_kudos":5}"#, "NotAdmin"),
                (alice.key, #"{"generate_proxy_passkey":true}"#, "NonServiceForbidden"),
                (moderator.key, #"{"generate_proxy_passkey":true}"#, "NonServiceForbidden"),
            ] {
                let reply = try await horde.put(path, key: key, body)
                #expect(reply.code == code, "\(body)")
            }
            let wrong = try await horde.put(
                path, key: horde.administrator,
                #"{"usage_multiplier":11,"worker_invited":-1,"education":1}"#)
            #expect(
                Set(wrong.faults) == ["usage_multiplier", "worker_invited", "education"])
        }
    }

    @Test(arguments: ["trusted", "flagged", "customizer", "vpn", "service", "special"])
    func everyRoleIsGivenShownAndTaken(role: String) async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let path = "/api/v2/users/\(alice.id)"
            for isOn in [true, false] {
                let reply = try await horde.put(
                    path, key: horde.administrator, #"{"\#(role)":\#(isOn)}"#)
                #expect(reply[role]?.truth == isOn)
                let shown = try await horde.get(path, key: horde.administrator)
                #expect(shown[role]?.truth == isOn)
                let isPrivate = ["vpn", "special"].contains(role)
                let everybodys = try await horde.get(path)
                #expect(everybodys[role]?.truth == (isPrivate ? nil : isOn))
            }
        }
    }

    /// A service that calls for others names their addresses, which are counted instead of its own.
    @Test func aServiceCallsForOthers() async throws {
        var options = HordeHTTPOptions.unlimited
        options.limitsRates = true
        try await Harness.run(options: options) { horde in
            let alice = try await horde.person("alice")
            let path = "/api/v2/users/\(alice.id)"
            _ = try await horde.put(path, key: horde.administrator, #"{"service":true}"#)
            let made = try await horde.put(
                path, key: alice.key, #"{"generate_proxy_passkey":true}"#)
            #expect(made.headers[.cacheControl] == "no-store")
            let passkey = try #require(made["proxy_passkey"]?.text)
            func left(_ passkey: String?, _ address: String) async throws -> Int? {
                var headers: HTTPFields = [.proxiedFor: address]
                if let passkey { headers[.proxyAuthorization] = passkey }
                let reply = try await horde.send(.get, "/api/v2/users/0", headers: headers)
                return reply.headers[.rateLimitRemaining].flatMap { Int($0) }
            }
            let first = try #require(try await left(passkey, "192.0.2.1"))
            let full = try #require(try await left(passkey, "192.0.2.2"))
            #expect(first == full)
            #expect(try await left(passkey, "192.0.2.1") == first - 1)
            let own = try #require(try await left("wrong", "192.0.2.3"))
            #expect(own < first)
            #expect(try await left(nil, "192.0.2.3") == own - 1)
            #expect(try await left(passkey, "nowhere") == own - 2)
            _ = try await horde.put(path, key: horde.administrator, #"{"service":false}"#)
            #expect(try #require(try await left(passkey, "192.0.2.4")) < own - 2)
        }
    }

    @Test func stylesAreListedWithTheirAuthor() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", roles: ["trusted"])
            for (name, isPublic) in [("Open", true), ("Secret", false)] {
                let made = try await horde.post(
                    "/api/v2/styles/text", key: alice.key,
                    #"{"name":"\#(name)","prompt":"{p}","models":["a"],"public":\#(isPublic)}"#)
                #expect(made.status == 200, "\(made.text)")
            }
            let path = "/api/v2/users/\(alice.id)"
            let seen = try await horde.get(path)["styles"]
            #expect(seen?.count == 1)
            #expect(seen?[0]?.names == ["type", "name", "id"])
            #expect(seen?[0]?["name"]?.text == "Open")
            #expect(try await horde.get(path, key: alice.key)["styles"]?.count == 2)
            #expect(try await horde.get(path, key: horde.administrator)["styles"]?.count == 2)
            let listed = try await horde.get("/api/v2/users?sort=age")
            #expect(listed.json?[alice.id]?["styles"]?.count == 1)
        }
    }

    @Test func pagesAndSorts() async throws {
        try await Harness.run { horde in
            for number in 0..<30 {
                _ = try await horde.person("person", kudos: "\(number * 7 % 30)")
            }
            func ids(_ query: String) async throws -> [Int] {
                let reply = try await horde.get("/api/v2/users\(query)")
                return reply.json?.values.compactMap { $0["id"]?.integer } ?? []
            }
            #expect(try await ids("?sort=age") == Array(0..<25))
            #expect(try await ids("?sort=age&page=2") == Array(25..<32))
            #expect(try await ids("?sort=age&page=3").isEmpty)
            let (first, second) = (try await ids(""), try await ids("?page=2&sort=kudos"))
            #expect(first.count == 25 && second.count == 7)
            #expect(Set(first + second).count == 32)
            let reply = try await horde.get("/api/v2/users")
            let kudos = reply.json?.values.compactMap { $0["kudos"]?.integer } ?? []
            #expect(kudos == kudos.sorted(by: >) && kudos.first == 29)
            for query in ["?sort=wealth", "?page=0", "?page=-3", "?page=1&sort="] {
                #expect(try await ids(query) == first, "\(query)")
            }
            #expect(try await ids("?page=10000").isEmpty)
            #expect(try await ids("?page=10001").isEmpty)
        }
    }
}
