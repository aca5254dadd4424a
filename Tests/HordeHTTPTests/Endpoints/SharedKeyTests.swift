import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Lending keys.
@Suite struct SharedKeyTests {
    private static let path = "/api/v2/sharedkeys"

    @Test func aKeyIsMadeShownChangedAndTakenBack() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let made = try await horde.put(Self.path, key: alice.key, "{}")
            #expect(made.status == 200)
            #expect(made.headers[.cacheControl] == "no-store")
            let id = try #require(made["id"]?.text)
            #expect(id.count == 36)
            #expect(
                made.json?.names == [
                    "id", "username", "kudos", "utilized", "max_image_pixels", "max_image_steps",
                    "max_text_tokens",
                ])
            #expect(made["username"]?.text == "alice#\(alice.id)")
            #expect(made["kudos"]?.integer == 5000)
            #expect(made["max_text_tokens"]?.integer == -1)
            let shown = try await horde.get("\(Self.path)/\(id)")
            #expect(shown.text == made.text)
            let changed = try await horde.send(
                .patch, "\(Self.path)/\(id.uppercased())", key: alice.key,
                body: #"{"name":"club <1>","kudos":"70","expiry":3,"max_text_tokens":512.9}"#)
            #expect(changed["name"]?.text == "club &lt;1&gt;")
            #expect(changed["kudos"]?.integer == 70)
            #expect(changed["max_text_tokens"]?.integer == 512)
            #expect(changed["expiry"]?.text == "Mon, 18 Jan 2027 08:00:00 -0000")
            #expect(changed["id"]?.text == id)
            let endless = try await horde.send(
                .patch, "\(Self.path)/\(id)", key: alice.key, body: #"{"kudos":-1,"expiry":-1}"#)
            #expect(endless["kudos"]?.integer == -1)
            #expect(endless["expiry"] == nil)
            let gone = try await horde.delete("\(Self.path)/\(id)", key: alice.key)
            #expect(gone["message"]?.text == "OK")
            #expect(try await horde.get("\(Self.path)/\(id)").status == 401)
        }
    }

    /// The secret is told once; the name that is listed finds the key and cannot be asked with.
    @Test func theListTellsNamesNotSecrets() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let made = try await horde.put(Self.path, key: alice.key, #"{"name":"club"}"#)
            let secret = try #require(made["id"]?.text)
            for reply in [
                try await horde.get("/api/v2/find_user", key: alice.key),
                try await horde.get("/api/v2/users/\(alice.id)", key: horde.administrator),
            ] {
                #expect(!reply.text.contains(secret))
                let name = try #require(reply["sharedkey_ids"]?[0]?.text)
                let shown = try await horde.get("\(Self.path)/\(name)")
                #expect(shown["id"]?.text == name)
                #expect(shown["name"]?.text == "club")
                let asked = try await horde.post(
                    Harness.async, key: name, #"{"prompt":"a"}"#)
                #expect(asked.code == "InvalidAPIKey")
            }
            #expect(try await horde.get("/api/v2/users/\(alice.id)")["sharedkey_ids"] == nil)
        }
    }

    @Test func theOwnerPaysForWhatIsAsked() async throws {
        try await Harness.run { horde in
            let (alice, bob) = (
                try await horde.person("alice", kudos: "100"), try await horde.person("bob")
            )
            let made = try await horde.put(
                Self.path, key: alice.key, #"{"name":"club","kudos":50}"#)
            let key = try #require(made["id"]?.text)
            let request = try await horde.ask(key.uppercased())
            let job = try #require(try await horde.pop(bob.key)["id"]?.text)
            #expect(try await horde.deliver(bob.key, job: job).status == 200)
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["done"]?.truth == true)
            let shown = try await horde.get("\(Self.path)/\(key)")
            let used = try #require(shown["utilized"]?.integer)
            #expect(used > 0)
            #expect(shown["kudos"]?.integer == 50 - used)
            let owner = try await horde.get("/api/v2/find_user", key: alice.key)
            #expect(owner["records"]?["request"]?["text"]?.integer == 1)
            #expect(owner["active_generations"] == nil)
        }
    }

    @Test func whoComesWithASharedKeySeesLittle() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            for (body, suffix) in [
                (#"{"name":"club"}"#, " (Shared Key: club)"), ("", " (Shared Key)"),
            ] {
                let made = try await horde.put(Self.path, key: alice.key, body)
                let key = try #require(made["id"]?.text)
                let reply = try await horde.get("/api/v2/find_user", key: key)
                #expect(reply["username"]?.text == "alice#\(alice.id)\(suffix)")
                #expect(reply["id"]?.integer == alice.id)
                #expect(reply["sharedkey_ids"] == nil && reply["contact"] == nil)
                let popped = try await horde.post(Harness.pop, key: key, Harness.popBody())
                #expect(popped.code == "InvalidAPIKey")
                let moved = try await horde.post(
                    "/api/v2/kudos/transfer", key: key, #"{"username":"1","amount":1}"#)
                #expect(moved.code == "InvalidAPIKey")
                let changed = try await horde.put(
                    "/api/v2/users/\(alice.id)", key: key, #"{"username":"mine"}"#)
                #expect(changed.code == "InvalidAPIKey")
            }
        }
    }
}
