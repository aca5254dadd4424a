import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Our own paths: accounts, modes, invitations, audit.
@Suite struct AdministrationTests {
    private static let root = "/api/horde/v1"

    @Test func accounts() async throws {
        try await Harness.run { horde in
            let reply = try await horde.post(
                "\(Self.root)/users", key: horde.administrator,
                #"{"name":"alice","roles":["trusted","service"],"kudos":12.34}"#)
            #expect(reply.status == 201)
            #expect(reply.json?.names == ["id", "alias", "api_key"])
            #expect(reply["alias"]?.text == "alice#2")
            #expect(reply["api_key"]?.text?.utf8.count == 22)
            #expect(reply.headers[.cacheControl] == "no-store")
            let shown = try await horde.get(
                "\(Self.root)/users/2", key: horde.administrator)
            #expect(shown["balance"]?.number == "12.34")
            #expect(shown["roles"]?.values.compactMap(\.text) == ["trusted", "service"])
            let list = try await horde.get(
                "\(Self.root)/users?size=2&sort=age", key: horde.administrator)
            #expect(list.json?.count == 2)
            #expect(list.json?[1]?["alias"]?.text == "root#1")
            let key = try #require(reply["api_key"]?.text)
            #expect(!shown.text.contains(key))
        }
    }

    @Test func accountsAreMadeByAdministratorsOnly() async throws {
        try await Harness.run { horde in
            let moderator = try await horde.person(roles: ["moderator"])
            let alice = try await horde.person()
            let path = "\(Self.root)/users"
            let body = #"{"name":"eve"}"#
            #expect(try await horde.post(path, body).faults == ["apikey"])
            #expect(try await horde.post(path, key: "wrong", body).status == 401)
            for key in [moderator.key, alice.key, Harness.anonymous] {
                #expect(try await horde.post(path, key: key, body).code == "NotAdmin")
            }
            #expect(try await horde.get(path, key: moderator.key).status == 200)
            #expect(try await horde.get(path, key: alice.key).code == "NotModerator")
            #expect(
                try await horde.get("\(path)/1", key: alice.key).code == "NotModerator")
            #expect(
                try await horde.get("\(path)/99", key: moderator.key).code == "UserNotFound")
            for (body, faults) in [
                ("{}", ["name"]), (#"{"name":"ab"}"#, ["name"]), (#"{"name":" abc"}"#, ["name"]),
                (#"{"name":"<b>"}"#, ["name"]), (#"{"name":"a#b"}"#, ["name"]),
                (#"{"name":"a\u0000bc"}"#, ["name"]),
                (#"{"name":"abc","roles":["king"],"kudos":-1}"#, ["roles.0", "kudos"]),
                (#"{"name":"abc","kudos":1.001}"#, ["kudos"]),
            ] {
                #expect(
                    try await horde.post(path, key: horde.administrator, body).faults == faults,
                    "\(body)")
            }
        }
    }

    @Test func allModes() async throws {
        try await Harness.run { horde in
            let path = "\(Self.root)/modes"
            let first = try await horde.get(path)
            #expect(
                first.text == #"{"anonymous":true,"registration":"open","workers":"open","#
                    + #""minimum_standing":null,"maintenance":false}"# + "\n")
            let changed = try await horde.put(
                path, key: horde.administrator,
                #"""
                {"anonymous":false,"registration":"invitation","workers":"invitation",
                "minimum_standing":-12.5,"maintenance":false}
                """#)
            #expect(
                changed.text == #"{"anonymous":false,"registration":"invitation","#
                    + #""workers":"invitation","minimum_standing":-12.5,"maintenance":false}"#
                    + "\n")
            let refused = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"a"}"#)
            #expect(refused.status == 401)
            let alice = try await horde.person(kudos: "0")
            try await horde.adjust(alice.id, by: "-12.51")
            let poor = try await horde.post(Harness.async, key: alice.key, #"{"prompt":"a"}"#)
            #expect(poor.status == 403)
            #expect(poor.code == "KudosUpfront")
            let lifted = try await horde.put(
                path, key: horde.administrator, #"{"minimum_standing":null}"#)
            #expect(lifted["minimum_standing"] == .null)
            let wrong = try await horde.put(
                path, key: horde.administrator,
                #"{"anonymous":1,"registration":"x","workers":"x","minimum_standing":"1"}"#)
            #expect(
                Set(wrong.faults) == [
                    "anonymous", "registration", "workers", "minimum_standing",
                ])
            #expect(
                try await horde.put(path, key: alice.key, #"{"anonymous":true}"#).code
                    == "NotAdmin")
        }
    }

    @Test func invitations() async throws {
        try await Harness.run { horde in
            let path = "\(Self.root)/invitations"
            let made = try await horde.post(
                path, key: horde.administrator, #"{"uses":2,"life_seconds":60}"#)
            #expect(made.status == 201)
            #expect(made["uses_left"]?.integer == 2)
            let code = try #require(made["code"]?.text)
            let id = try #require(made["id"]?.text)
            let list = try await horde.get(path, key: horde.administrator)
            #expect(list.json?.count == 1)
            #expect(!list.text.contains(code))
            let plain = try await horde.send(.post, path, key: horde.administrator)
            #expect(plain["expires_at"] == .null)
            let revoked = try await horde.delete("\(path)/\(id)", key: horde.administrator)
            #expect(revoked["revoked"]?.truth == true)
            #expect(
                try await horde.delete("\(path)/x", key: horde.administrator).code
                    == "InvitationNotFound")
            let alice = try await horde.person()
            #expect(try await horde.get(path, key: alice.key).code == "NotAdmin")
            #expect(try await horde.post(path, key: alice.key, "{}").code == "NotAdmin")
            let wrong = try await horde.post(
                path, key: horde.administrator, #"{"uses":0,"life_seconds":"1"}"#)
            #expect(wrong.faults == ["uses", "life_seconds"])
        }
    }

    @Test func audit() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person(kudos: "5")
            let path = "\(Self.root)/audit"
            let report = try await horde.send(.post, path, key: horde.administrator)
            #expect(report.json?.names == ["sound", "entries", "accounts", "sum", "findings"])
            #expect(report["sound"]?.truth == true)
            #expect(report["sum"]?.number == "0")
            #expect(try await horde.send(.post, path, key: alice.key).code == "NotAdmin")
        }
    }
}
