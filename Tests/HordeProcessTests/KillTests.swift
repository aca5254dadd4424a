import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The server is killed in the middle of its work, again and again on the same directory.
    @Suite
    struct KillTests {
        /// What a worker knows of its deliveries when the server dies.
        private struct Record {
            /// What was answered, by job.
            var acknowledged: [String: Kudos] = [:]
            /// What was sent, by job, whatever became of the answer.
            var sent: [String: Kudos] = [:]
        }

        private static let rounds = 22
        private static let jobs = 40
        private static let connections = 8
        private static let model = "tester-21B"

        @Test(.timeLimit(.minutes(3)))
        func `Every acknowledged payment survives a kill, once`() async throws {
            let directory = try TemporaryDirectory()
            var generator = SeededGenerator(seed: 0x4B49_4C4C)
            var record = Record()
            var horde = try await start(in: directory)
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            for _ in 0..<Self.rounds {
                let kill = Int.random(in: 1..<Self.jobs, using: &generator)
                let jobs = try await jobs(of: payer, for: owner, on: horde)
                try await deliver(jobs, as: owner, to: horde, killAfter: kill, &record)
                #expect(await horde.program.end() == .killed(SIGKILL))
                horde = try await start(in: directory)
                try await check(record, payer: payer, owner: owner, on: horde, directory)
            }
            try await horde.verify()
            #expect(await horde.stop() == .exited(0))
            let (sent, acknowledged) = (record.sent.count, record.acknowledged.count)
            #expect(acknowledged >= Self.rounds)
            #expect(sent > acknowledged, "The server was never killed in the middle.")
            #expect(sent - acknowledged <= Self.rounds * Self.connections)
        }

        private func start(in directory: TemporaryDirectory) async throws -> RunningHorde {
            try await RunningHorde(in: directory.path, ["--set", "open-jobs-per-user=1000"])
        }

        private func jobs(
            of payer: RunningHorde.Member, for owner: RunningHorde.Member, on horde: RunningHorde
        ) async throws -> [String] {
            var jobs: [String] = []
            for _ in 0..<Self.jobs / 20 {
                _ = try await horde.request(
                    "Once", key: payer.key, count: 20, length: 100, models: [Self.model])
                jobs += try await horde.pop(
                    "killed-worker", key: owner.key, model: Self.model, count: 20)
            }
            try #require(jobs.count == Self.jobs)
            return jobs
        }

        /// Delivers over several connections and kills the server after some answers.
        ///
        /// On a model of 21 billion a token earns one kudos, and each job has a length of its own.
        private func deliver(
            _ jobs: [String], as owner: RunningHorde.Member, to horde: RunningHorde,
            killAfter limit: Int, _ record: inout Record
        ) async throws {
            let tokens = Dictionary(zip(jobs, 1...)) { $1 }
            await withTaskGroup(of: (String, Kudos?).self) { group in
                var waiting = jobs[...]
                var answers = 0
                var isAlive = true
                func sendNext() {
                    guard isAlive, let job = waiting.popFirst(), let count = tokens[job] else {
                        return
                    }
                    record.sent[job] = Kudos(Int64(count))
                    let text = String(repeating: "abcd", count: count)
                    group.addTask {
                        let answer = try? await horde.deliver(text, for: job, key: owner.key)
                        return (job, answer?.status == 200 ? answer?.json["reward"].kudos : nil)
                    }
                }
                for _ in 0..<Self.connections { sendNext() }
                for await (job, reward) in group {
                    if let reward {
                        record.acknowledged[job] = reward
                        answers += 1
                    }
                    if answers == limit, isAlive {
                        isAlive = false
                        horde.program.signal(SIGKILL)
                    }
                    sendNext()
                }
            }
        }

        private func check(
            _ record: Record, payer: RunningHorde.Member, owner: RunningHorde.Member,
            on horde: RunningHorde, _ directory: TemporaryDirectory
        ) async throws {
            let payments = try LedgerFile(directory: directory.path).payments()
            for (job, reward) in record.acknowledged {
                #expect(reward == record.sent[job])
                #expect(
                    payments[LedgerFile.name(of: job)] == [reward], "lost or paid twice: \(job)")
            }
            let sent = Dictionary(
                record.sent.map { (LedgerFile.name(of: $0.key), $0.value) }
            ) { $1 }
            var total = Kudos.zero
            for (job, amounts) in payments {
                #expect(amounts == sent[job].map { [$0] }, "never sent or paid twice: \(job)")
                total = amounts.reduce(total, +)
            }
            #expect(try await horde.balance(of: owner.id) == total)
            #expect(try await horde.balance(of: payer.id) == -total)
            try await horde.verify()
        }
    }
}
