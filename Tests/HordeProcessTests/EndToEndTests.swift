import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// Server, bridge and back end as they run in the world.
    @Suite
    struct EndToEndTests {
        /// The key that everybody without an account shares.
        private static let anonymous = "0000000000"

        @Test(.timeLimit(.minutes(2)))
        func `Prompts become texts and kudos, to the centikudo`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let owner = try await horde.makeUser("owner")
            let member = try await horde.makeUser("member", kudos: 100)
            let worker = try await RunningWorker(
                "harbour", of: owner.key, at: horde,
                backend: ["--model", "KoboldAI/double-2.7B", "--bytes", "320", "--marker", "Tide"])

            // 320 bytes are 80 tokens: 80 × 2.7 ÷ 21 = 10.29.
            for key in [Self.anonymous, member.key] {
                let id = try await horde.request("Once upon a time", key: key)
                let status = try await horde.finished(id)
                let text = try #require(status["generations"][0]["text"].string)
                #expect(text.hasPrefix("Tide"))
                #expect(text.utf8.count == 320)
                #expect(status["generations"][0]["worker_name"] == "harbour")
                #expect(status["generations"][0]["model"] == "KoboldAI/double-2.7B")
            }
            #expect(try await horde.balance(of: owner.id) == Kudos(centikudos: 2058))
            #expect(try await horde.balance(of: member.id) == Kudos(centikudos: 8971))
            #expect(try await horde.balance(of: 0) == Kudos(centikudos: -1029))

            // No more than max_length is paid for: 40 × 2.7 ÷ 21 = 5.14.
            _ = try await horde.finished(
                horde.request("Once upon a time", key: member.key, length: 40))
            #expect(try await horde.balance(of: owner.id) == Kudos(centikudos: 2572))
            // The owner's own request costs nothing.
            _ = try await horde.finished(horde.request("Once upon a time", key: owner.key))
            #expect(try await horde.balance(of: owner.id) == Kudos(centikudos: 2572))

            #expect(await worker.stop() == .exited(0))
            try await horde.verify()
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(2)))
        func `A model of unknown size counts as one billion`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let owner = try await horde.makeUser("owner")
            let worker = try await RunningWorker(
                "harbour", of: owner.key, at: horde,
                backend: ["--model", "mystery", "--bytes", "250"])
            // 250 bytes are 63 tokens: 63 × 1 ÷ 21 = 3.00.
            _ = try await horde.finished(horde.request("Once", key: Self.anonymous))
            #expect(try await horde.balance(of: owner.id) == Kudos(3))
            #expect(await worker.stop() == .exited(0))
            #expect(await horde.stop() == .exited(0))
        }
    }
}
