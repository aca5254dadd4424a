import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Deleting users, in two steps.
@Suite struct UserDeletionTests {
    @Test func aUserIsMarkedAndWipedAMonthLater() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "10")
            let path = "/api/v2/users/\(alice.id)"
            let marked = try await horde.delete(path, key: alice.key)
            #expect(marked.status == 200)
            #expect(marked["message"]?.text == "OK")
            // Who is marked is still found.
            let found = try await horde.get("/api/v2/find_user", key: alice.key)
            #expect(found["deleted"]?.truth == true)
            #expect(found["username"]?.text == "alice#\(alice.id)")
            let asked = try await horde.post(Harness.async, key: alice.key, #"{"prompt":"a"}"#)
            #expect(asked.code == "DeletedUser")
            let early = try await horde.delete(path, key: alice.key)
            #expect(early.status == 403)
            #expect(early.code == "CannotWipeActiveUser")
            horde.clock.advance(by: UserProfile.wipeDelay)
            #expect(try await horde.delete(path, key: horde.administrator).status == 200)
            for key in [nil, horde.administrator] {
                let gone = try await horde.get(path, key: key)
                #expect(gone.status == 404 && gone.code == "UserNotFound")
            }
            #expect(try await horde.delete(path, key: alice.key).code == "UserNotFound")
            #expect(try await horde.get("/api/v2/find_user", key: alice.key).status == 404)
            let listed = try await horde.get("/api/v2/users?sort=age")
            #expect(listed.json?[alice.id]?["username"]?.text == "deleted#\(alice.id)")
            #expect(!listed.text.contains("alice"))
            #expect(try await horde.service.audit(by: UserID(1)).findings.isEmpty)
        }
    }

    @Test func aUserTakesItsDeletionBack() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let path = "/api/v2/users/\(alice.id)"
            let before = try await horde.put(path, key: alice.key, #"{"undelete":true}"#)
            #expect(before.status == 400 && before.code == "UserNotDeleted")
            _ = try await horde.delete(path, key: alice.key)
            let renamed = try await horde.put(path, key: alice.key, #"{"username":"back"}"#)
            #expect(renamed.code == "DeletedUser")
            // That it is there is enough.
            let after = try await horde.put(path, key: alice.key, #"{"undelete":false}"#)
            #expect(after.text == "{\"undeleted\":true}\n")
            _ = try await horde.ask(alice.key)
        }
    }

    @Test func whoMayDelete() async throws {
        try await Harness.run { horde in
            let (alice, bob) = (
                try await horde.person("alice"), try await horde.person("bob")
            )
            let moderator = try await horde.person("mod", roles: ["moderator"])
            let table: [(Int, String, Int, String)] = [
                (99, "wrong", 404, "UserNotFound"), (alice.id, "wrong", 401, "InvalidAPIKey"),
                (alice.id, Harness.anonymous, 403, "AnonForbiddenUser"),
                (0, moderator.key, 403, "AnonForbiddenUser"),
                (moderator.id, horde.administrator, 403, "CannotDeleteMod"),
                (1, horde.administrator, 403, "CannotDeleteMod"),
                (alice.id, bob.key, 403, "NotUserOrMod"),
            ]
            for (id, key, status, code) in table {
                let reply = try await horde.delete("/api/v2/users/\(id)", key: key)
                #expect(reply.status == status && reply.code == code, "\(id) \(code)")
            }
            let path = "/api/v2/users/\(alice.id)"
            #expect(try await horde.delete(path).faults == ["apikey"])
            #expect(try await horde.delete(path, key: moderator.key).status == 200)
        }
    }
}
