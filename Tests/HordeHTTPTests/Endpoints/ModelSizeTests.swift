import HordeCore
import Testing

@testable import HordeHTTP

/// Sizes of models that moderators confirm.
@Suite struct ModelSizeTests {
    private static let path = "/api/horde/v1/models"

    private static func put(
        _ horde: Harness, _ body: String, key: String? = nil
    ) async throws -> Reply {
        try await horde.put(path, key: key ?? horde.administrator, body)
    }

    @Test func aConfirmedSizeCountsAtOnce() async throws {
        try await Harness.run(policy: .public) { horde in
            let price = "/api/horde/v1/explain/price?model=house/Titan-70B"
            let before = try await horde.get(price, key: horde.administrator)
            #expect(before["size_source"]?.text == "capped")
            let made = try await Self.put(horde, #"{"name":"house/Titan-70B","billions":70}"#)
            #expect(made.text == #"{"name":"house/Titan-70B","billions":70.000}"# + "\n")
            let after = try await horde.get(price, key: horde.administrator)
            #expect(after["size_source"]?.text == "confirmed")
            let list = try await horde.get(Self.path, key: horde.administrator)
            #expect(list["confirmed"]?[0]?["moderator"]?.text == "root#1")
            let gone = try await horde.delete(
                "\(Self.path)?name=house/Titan-70B", key: horde.administrator)
            #expect(gone.status == 200)
            let again = try await horde.get(price, key: horde.administrator)
            #expect(again["size_source"]?.text == "capped")
        }
    }

    @Test func modelsInUseThatNobodyHasConfirmedAreListed() async throws {
        try await Harness.run(policy: .public) { horde in
            let owner = try await horde.person("owner")
            _ = try await horde.post(Harness.pop, key: owner.key, Harness.popBody())
            let list = try await horde.get(Self.path, key: horde.administrator)
            #expect(list["unconfirmed"]?[0]?["name"]?.text == "m/Llama-8B")
            #expect(list["unconfirmed"]?[0]?["size_source"]?.text == "name")
            _ = try await Self.put(horde, #"{"name":"m/Llama-8B","billions":8}"#)
            let next = try await horde.get(Self.path, key: horde.administrator)
            #expect(next["unconfirmed"]?.count == 0)
        }
    }

    @Test(arguments: [
        (#"{"name":"a"}"#, 400), (#"{"billions":1}"#, 400), (#"{"name":"","billions":1}"#, 400),
        (#"{"name":"a","billions":0}"#, 400), (#"{"name":"a","billions":1000.1}"#, 400),
        (#"{"name":"a","billions":0.0005}"#, 400), (#"{"name":"a","billions":"1"}"#, 400),
        (#"{"name":"a","billions":0.135}"#, 200),
    ])
    func whatCannotBeIsRefused(body: String, status: Int) async throws {
        try await Harness.run { horde in
            let reply = try await Self.put(horde, body)
            #expect(reply.status == status, "\(reply.text)")
        }
    }

    @Test func onlyModeratorsMay() async throws {
        try await Harness.run { horde in
            let user = try await horde.person("user")
            let body = #"{"name":"a","billions":1}"#
            #expect(try await Self.put(horde, body, key: user.key).status == 403)
            #expect(try await horde.get(Self.path, key: user.key).status == 403)
            let gone = try await horde.delete("\(Self.path)?name=a", key: user.key)
            #expect(gone.status == 403)
        }
    }
}
