import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Styles that a shared key pays for.
@Suite struct StyleKeyTests {
    @Test func aKeyPaysForWhatIsAskedInItsStyle() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "100", roles: ["trusted"])
            let bob = try await horde.person("bob", kudos: "100")
            let made = try await horde.put(
                "/api/v2/sharedkeys", key: alice.key, #"{"kudos":50}"#)
            let key = try #require(made["id"]?.text)
            let style =
                #"{"name":"Pirate","prompt":"Arr! {p}","models":["m/Llama-8B"],"#
                + #""sharedkey":"\#(key)"}"#
            let styled = try await horde.post("/api/v2/styles/text", key: alice.key, style)
            #expect(styled.status == 200, "\(styled.text)")
            let id = try #require(styled["id"]?.text)
            let shown = try await horde.get("/api/v2/styles/text/\(id)")
            #expect(!shown.text.contains(key))
            let direct = try await horde.post(Harness.async, key: key, #"{"prompt":"a"}"#)
            #expect(direct.status == 403 && direct.code == "SharedKeyAssignedStyles")
            _ = try await horde.ask(bob.key, more: #","style":"Pirate""#)
            let worker = try await horde.person("worker")
            let job = try #require(try await horde.pop(worker.key)["id"]?.text)
            _ = try await horde.deliver(worker.key, job: job)
            let used = try await horde.get("/api/v2/sharedkeys/\(key)")["utilized"]?.integer
            #expect(used ?? 0 > 0)
            #expect(
                try await horde.get("/api/v2/find_user", key: bob.key)["kudos"]?.number == "100")
            let path = "/api/v2/styles/text/\(id)"
            let detached = try await horde.send(
                .patch, path, key: alice.key, body: #"{"sharedkey":null}"#)
            #expect(detached.status == 200)
            _ = try await horde.ask(key)
        }
    }

    @Test func aKeyOfAnotherIsNotAttached() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", roles: ["trusted"])
            let bob = try await horde.person("bob", roles: ["trusted"])
            let made = try await horde.put("/api/v2/sharedkeys", key: alice.key, "{}")
            let key = try #require(made["id"]?.text)
            for key in [key, "00000000-0000-4000-8000-000000000000"] {
                let reply = try await horde.post(
                    "/api/v2/styles/text", key: bob.key,
                    #"{"name":"Pirate","models":["a"],"sharedkey":"\#(key)"}"#)
                #expect(reply.status == 400 && reply.code == "BadRequest")
            }
        }
    }
}
