import HordeCore
import Testing

@testable import HordeHTTP

/// Looking at users and changing them.
@Suite struct UserTests {
    private static let publicNames = [
        "username", "id", "kudos", "concurrency", "worker_invited", "worker_count", "account_age",
        "moderator", "trusted", "flagged", "pseudonymous", "service", "education", "customizer",
        "deleted", "kudos_details", "records", "usage", "contributions", "styles",
    ]

    @Test func findingOneself() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "12.5")
            horde.clock.advance(by: .seconds(90))
            let request = try await horde.ask(alice.key)
            let reply = try await horde.get("/api/v2/find_user", key: alice.key)
            #expect(reply.status == 200)
            #expect(reply["username"]?.text == "alice#\(alice.id)")
            #expect(reply["id"]?.integer == alice.id)
            #expect(reply["kudos"]?.number == "12.5")
            #expect(reply["account_age"]?.integer == 90)
            #expect(reply["concurrency"]?.integer == 30)
            #expect(reply["worker_ids"]?.count == 0)
            #expect(reply["active_generations"]?["text"]?[0]?.text == request)
            #expect(reply["vpn"]?.truth == false)
            #expect(reply["evaluating_kudos"] == nil)
            #expect(
                reply["kudos_details"]?.names == [
                    "accumulated", "gifted", "donated", "admin", "received", "recurring",
                    "awarded", "styled",
                ])
            #expect(reply["records"]?["usage"]?["tokens"]?.integer == 0)
            #expect(reply["usage"]?["requests"] == .null)
        }
    }

    @Test func wrongKeysOfTwoKinds() async throws {
        try await Harness.run { horde in
            let none = try await horde.get("/api/v2/find_user")
            #expect(none.status == 401)
            #expect(none.code == "InvalidAPIKey")
            #expect(try await horde.get("/api/v2/find_user", key: "").status == 401)
            let wrong = try await horde.get("/api/v2/find_user", key: "wrong")
            #expect(wrong.status == 404)
            #expect(wrong.code == "UserNotFound")
        }
    }

    /// Whoever knows a request's name can read its texts, and all share this account.
    @Test func theAnonymousAccountTellsNoRequests() async throws {
        try await Harness.run { horde in
            let request = try await horde.ask()
            let reply = try await horde.get("/api/v2/find_user", key: Harness.anonymous)
            #expect(reply["username"]?.text == "Anonymous#0")
            #expect(reply["active_generations"]?["text"]?.count == 0)
            let shown = try await horde.get("/api/v2/users/0", key: Harness.anonymous)
            let moderated = try await horde.get("/api/v2/users/0", key: horde.administrator)
            for reply in [reply, shown, moderated] { #expect(!reply.text.contains(request)) }
        }
    }

    @Test func everybodySeesThePublicPart() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let reply = try await horde.get("/api/v2/users/\(alice.id)")
            #expect(reply.status == 200)
            #expect(reply.json?.names == Self.publicNames)
            let bob = try await horde.person("bob")
            #expect(
                try await horde.get("/api/v2/users/\(alice.id)", key: bob.key).json?.names
                    == Self.publicNames)
            let own = try await horde.get("/api/v2/users/\(alice.id)", key: alice.key)
            #expect(own.json?.names.contains("worker_ids") == true)
            let moderated = try await horde.get(
                "/api/v2/users/\(alice.id)", key: horde.administrator)
            #expect(moderated.json?.names.contains("evaluating_kudos") == true)
            let request = try await horde.ask(alice.key)
            let again = try await horde.get(
                "/api/v2/users/\(alice.id)", key: horde.administrator)
            #expect(!again.text.contains(request))
        }
    }

    @Test(arguments: ["x", "-1", "99", "1.0", "alice%231", "2147483648", "99999999999999999999"])
    func unknownUsers(id: String) async throws {
        try await Harness.run { horde in
            let reply = try await horde.get("/api/v2/users/\(id)")
            #expect(reply.status == 404)
            #expect(reply.code == "UserNotFound")
            #expect(try await horde.get("/api/v2/users/\(id)", key: "wrong").status == 401)
            let put = try await horde.put("/api/v2/users/\(id)", key: "wrong", "{}")
            #expect(put.code == "UserNotFound")
        }
    }

    @Test func theListShowsAllKeys() async throws {
        try await Harness.run { horde in
            _ = try await horde.person("poor")
            _ = try await horde.person("rich", kudos: "100")
            let reply = try await horde.get("/api/v2/users")
            #expect(reply.json?.count == 4)
            #expect(reply.json?[0]?["username"]?.text == "rich#3")
            #expect(
                Set(reply.json?[0]?.names ?? [])
                    == Set(Self.publicNames).union([
                        "worker_ids", "sharedkey_ids", "contact", "vpn", "special",
                        "evaluating_kudos", "suspicious", "admin_comment", "proxy_passkey",
                        "active_generations", "monthly_kudos",
                    ]))
            #expect(reply.json?[0]?["contact"] == .null)
            #expect(reply.json?[0]?["active_generations"]?.names == [])
            let oldest = try await horde.get("/api/v2/users?sort=age&page=0")
            #expect(oldest.json?[0]?["id"]?.integer == 0)
            #expect(try await horde.get("/api/v2/users?page=2").json?.count == 0)
            #expect(try await horde.get("/api/v2/users?page=512&sort=kudos").json?.count == 0)
            #expect(try await horde.get("/api/v2/users?page=99999999").json?.count == 0)
            #expect(try await horde.get("/api/v2/users?page=x").faults == ["page"])
        }
    }

    @Test func changes() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let path = "/api/v2/users/\(alice.id)"
            let own = try await horde.put(
                path, key: alice.key,
                #"{"username":"Alicia","contact":"at <home>","public_workers":true}"#)
            #expect(
                own.text
                    == #"{"public_workers":true,"username":"Alicia","contact":"at &lt;home&gt;"}"#
                    + "\n")
            let changed = try await horde.put(
                path, key: horde.administrator,
                #"{"kudos":10.5,"concurrency":5,"trusted":true,"admin_comment":"trusty"}"#)
            #expect(
                changed.json?.names == ["new_kudos", "concurrency", "trusted", "admin_comment"])
            #expect(changed["new_kudos"]?.number == "10.5")
            #expect(changed["trusted"]?.truth == true)
            try await horde.adjust(alice.id, by: "-20.75")
            for isOn in [true, false] {
                let deleted = try await horde.put(
                    path, key: horde.administrator, #"{"deleted":\#(isOn)}"#)
                #expect(deleted["deleted"]?.truth == isOn)
                let asked = try await horde.post(Harness.async, key: alice.key, #"{"prompt":"a"}"#)
                #expect(asked.code == (isOn ? "DeletedUser" : nil))
            }
            let reply = try await horde.get(path)
            #expect(reply["kudos"]?.number == "-10.25")
            #expect(reply["username"]?.text == "Alicia#\(alice.id)")
            #expect(reply["worker_ids"]?.count == 0)
        }
    }

    @Test func whoMayChangeWhat() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let moderator = try await horde.person("mod", roles: ["moderator"])
            let path = "/api/v2/users/\(alice.id)"
            func code(_ body: String, _ key: String?) async throws -> String? {
                let reply = try await horde.put(path, key: key, body)
                #expect(reply.status != 200)
                return reply.code
            }
            #expect(try await horde.put(path, "{}").faults == ["apikey"])
            for (key, body, expected) in [
                ("wrong", #"{"kudos":1}"#, "InvalidAPIKey"),
                (Harness.anonymous, #"{"contact":"abcdef"}"#, "AnonForbiddenUserMod"),
                (alice.key, #"{"kudos":1}"#, "NotAdmin"),
                (alice.key, #"{"moderator":true}"#, "NotAdmin"),
                (alice.key, #"{"trusted":true}"#, "NotModerator"),
                (moderator.key, #"{"kudos":1}"#, "NotAdmin"),
                (alice.key, "{}", "NoUserModSelected"),
                (alice.key, #"{"unknown":1}"#, "NoUserModSelected"),
                (alice.key, #"{"username":"a#b"}"#, "BadRequest"),
                (
                    alice.key, #"{"username":"\#(String(repeating: "x", count: 31))"}"#,
                    "TooLongUserName"
                ),
                (alice.key, #"{"contact":"abc\u0000def"}"#, "NulByteInPayload"),
            ] { #expect(try await code(body, key) == expected, "\(body)") }
            let wrong = try await horde.put(
                path, key: moderator.key,
                #"{"kudos":"1","trusted":1,"concurrency":501,"username":"ab","admin_comment":"x"}"#)
            #expect(
                Set(wrong.faults) == [
                    "kudos", "trusted", "concurrency", "username", "admin_comment",
                ])
            let fine = try await horde.put(path, key: moderator.key, #"{"trusted":true}"#)
            #expect(fine["trusted"]?.truth == true)
        }
    }
}
