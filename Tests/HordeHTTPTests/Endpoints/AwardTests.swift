import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// `POST kudos/award`.
@Suite struct AwardTests {
    private static let path = "/api/v2/kudos/award"

    @Test func anAdministratorGivesAndTakes() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            for (body, awarded, kudos) in [
                (#"{"username":"wrong#\#(alice.id)","amount":250}"#, "250", "250"),
                (#"{"username":\#(alice.id)}"#, "100", "350"),
                (#"{"username":"\#(alice.id)","amount":"-50"}"#, "-50", "300"),
            ] {
                let reply = try await horde.post(Self.path, key: horde.administrator, body)
                #expect(reply.status == 200)
                #expect(reply.text == "{\"awarded\":\(awarded)}\n")
                let view = try await horde.get("/api/v2/users/\(alice.id)")
                #expect(view["kudos"]?.number == kudos)
            }
            let details = try await horde.get("/api/v2/users/\(alice.id)")["kudos_details"]
            #expect(details?["awarded"]?.number == "350")
            #expect(details?["admin"]?.number == "-50")
        }
    }

    @Test func aRepetitionGivesNothing() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            for _ in 0..<2 {
                let reply = try await horde.send(
                    .post, Self.path, key: horde.administrator,
                    body: #"{"username":"\#(alice.id)","amount":5}"#,
                    headers: [.idempotencyKey: "march"])
                #expect(reply["awarded"]?.number == "5")
            }
            #expect(try await horde.get("/api/v2/users/\(alice.id)")["kudos"]?.number == "5")
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let moderator = try await horde.person("mod", roles: ["moderator"])
            let (flagged, gone) = (
                try await horde.person("flagged"), try await horde.person("gone")
            )
            _ = try await horde.put(
                "/api/v2/users/\(flagged.id)", key: horde.administrator, #"{"flagged":true}"#)
            _ = try await horde.delete("/api/v2/users/\(gone.id)", key: gone.key)
            let root = horde.administrator
            let table: [(String, String, Int, String)] = [
                ("wrong", "1", 401, "InvalidAPIKey"), (gone.key, "1", 403, "DeletedUser"),
                (alice.key, "1", 403, "NotAllowedAwards"),
                (moderator.key, "99", 403, "NotAllowedAwards"),
                (Harness.anonymous, "1", 403, "NotAllowedAwards"),
                (root, "99", 400, "InvalidAwardUsername"),
                (root, "alice", 400, "InvalidAwardUsername"),
                (root, "Anonymous#0", 400, "KudosAwardToAnon"),
                (root, "\(gone.id)", 403, "DeletedUser"),
                (root, "\(flagged.id)", 400, "TargetAccountFlagged"),
            ]
            for (key, name, status, code) in table {
                let reply = try await horde.post(Self.path, key: key, #"{"username":"\#(name)"}"#)
                #expect(reply.status == status && reply.code == code, "\(name) \(code)")
            }
            let body = #"{"username":"\#(alice.id)","amount":0}"#
            #expect(
                try await horde.post(Self.path, key: root, body).code
                    == "InvalidKudosTransferAmount")
            #expect(try await horde.post(Self.path, key: root, "{}").faults == ["username"])
            #expect(try await horde.post(Self.path, "{}").faults == ["apikey"])
            #expect(try await horde.get("/api/v2/users/\(alice.id)")["kudos"]?.number == "0")
        }
    }
}
