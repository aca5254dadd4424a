import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The server stops in order.
    @Suite
    struct StopTests {
        @Test(.timeLimit(.minutes(2)), arguments: [SIGTERM, SIGINT])
        func `Who is here is answered, and what was paid is kept`(signal: Int32) async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            _ = try await horde.request("Once", key: payer.key, length: 21, models: ["tester-1B"])
            let jobs = try await horde.pop("stopped-worker", key: owner.key, model: "tester-1B")
            let job = try #require(jobs.first)

            // The half of a delivery is with the server, and another worker waits for a job.
            let delivery = SlowDelivery(of: job, text: String(repeating: "abcd", count: 21))
            async let reward = delivery.send(to: horde, key: owner.key)
            await delivery.halfIsSent()
            let clock = ContinuousClock()
            async let idle = try horde.pop(
                "idle-worker", key: owner.key, model: "other-1B", wait: 30)
            try await waitsForJobs(horde, key: payer.key)
            let start = clock.now
            horde.program.signal(signal)
            #expect(try await idle.isEmpty)
            delivery.finish()
            let answer = try await reward
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.json["reward"].kudos == Kudos(1))
            #expect(await horde.program.end() == .exited(0), "\(horde.program.complaints.text)")
            #expect(clock.now - start < .seconds(10))

            let again = try await RunningHorde(in: directory.path)
            #expect(try await again.balance(of: owner.id) == Kudos(1))
            #expect(try await again.balance(of: payer.id) == Kudos(-1))
            try await again.verify()
            #expect(await again.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(2)))
        func `A caller who never ends does not keep the server`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let owner = try await horde.makeUser("owner")
            let delivery = SlowDelivery(of: UUID().uuidString, text: "abcd")
            async let answer = try? delivery.send(to: horde, key: owner.key)
            await delivery.halfIsSent()
            // Who came before is with the server when this is answered.
            _ = try await horde.balance(of: owner.id)
            let clock = ContinuousClock()
            let start = clock.now
            #expect(await horde.stop() == .exited(0), "\(horde.program.complaints.text)")
            #expect(clock.now - start < .seconds(10))
            delivery.finish()
            _ = await answer
        }

        /// Returns when the idle worker is known, which it is as soon as its pop was taken.
        private func waitsForJobs(_ horde: RunningHorde, key: String) async throws {
            while true {
                let answer = try await horde.probe.send("GET", "/api/v2/workers")
                if answer.json.elements.contains(where: { $0["name"] == "idle-worker" }) { return }
            }
        }
    }
}
