import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// A server and four bridges, each of them killed and started again at any moment.
    ///
    /// `HORDE_CHAOS_SECONDS` sets for how long, 30 without.
    @Suite
    struct ChaosTests {
        private static let seconds =
            ProcessInfo.processInfo.environment["HORDE_CHAOS_SECONDS"].flatMap { Int($0) } ?? 30
        private static let requesters = 6
        /// Jobs of bridges that died are given to others after seconds, not minutes.
        private static let settings = [
            "--set", "shortest-job-limit=3s", "--set", "longest-job-limit=3s",
        ]
        /// One of each kind of back end.
        private static let backends: [(name: String, arguments: [String])] = [
            ("kobold", ["--model", "KoboldAI/double-2.7B"]), ("kcpp", ["--koboldcpp"]),
            ("llama", ["--llama-cpp"]), ("vllm", ["--vllm"]),
        ]

        @Test(.timeLimit(.minutes(60)))
        func `Every request ends in texts or an honest fault, and kudos add up`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await MortalHorde(in: directory.path, Self.settings)
            let first = await horde.current().horde
            let owner = try await first.makeUser("owner")
            let payer = try await first.makeUser("payer", kudos: 100)
            var workers: [MortalWorker] = []
            for (name, arguments) in Self.backends {
                workers.append(
                    try await MortalWorker(
                        name, of: owner.key, at: first.address,
                        backend: arguments + ["--bytes", "160", "--pace", "40"]))
            }

            let outcomes = try await ask(as: payer, horde, workers)
            let texts = outcomes.reduce(0) { sum, outcome in
                if case .texts(let count) = outcome { sum + count } else { sum }
            }
            let last = await horde.current().horde
            for worker in workers { try await serves(worker.name, on: last, for: payer) }
            for worker in workers { await worker.stop() }

            try await last.verify()
            let payments = try LedgerFile(directory: directory.path).payments()
            #expect(payments.values.allSatisfy { $0.count == 1 }, "paid twice")
            #expect(payments.count >= texts + workers.count, "a text that was not paid for")
            let paid = payments.values.joined().reduce(Kudos.zero, +)
            #expect(try await last.balance(of: payer.id) == Kudos(100) - paid)
            #expect(try await last.balance(of: owner.id) >= paid)
            #expect(await last.stop() == .exited(0))
            // The chaos was one, and work went on in it.
            #expect(await horde.current().number >= 3)
            #expect(texts >= Self.seconds)
        }

        /// Asks with several requesters while programs end, and then until all is answered.
        private func ask(
            as payer: RunningHorde.Member, _ horde: MortalHorde, _ workers: [MortalWorker]
        ) async throws -> [ChaosRequester.Outcome] {
            let deadline = ContinuousClock.now + .seconds(Self.seconds)
            let (stream, source) = AsyncStream<ChaosRequester.Outcome>.makeStream()
            return try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<Self.requesters {
                    group.addTask {
                        var generator = SeededGenerator(seed: UInt64(index))
                        let requester = ChaosRequester(key: payer.key, horde: horde)
                        while ContinuousClock.now < deadline {
                            let count = Int.random(in: 1...3, using: &generator)
                            source.yield(try await requester.ask(for: count))
                        }
                    }
                }
                group.addTask {
                    try await end(horde, workers, until: deadline)
                    await horde.settle()
                }
                try await group.waitForAll()
                source.finish()
                return await stream.reduce(into: []) { $0.append($1) }
            }
        }

        /// Ends one program after another, most by SIGKILL, at any moment.
        private func end(
            _ horde: MortalHorde, _ workers: [MortalWorker], until deadline: ContinuousClock.Instant
        ) async throws {
            var generator = SeededGenerator(seed: 0x4348_414F_53)
            while ContinuousClock.now < deadline {
                // This is the clock of the chaos; nothing that is asserted waits for it.
                try await Task.sleep(for: .milliseconds(.random(in: 50...1500, using: &generator)))
                let worker = workers[.random(in: workers.indices, using: &generator)]
                let signal = Int.random(in: 0..<10, using: &generator) < 7 ? SIGKILL : SIGTERM
                if Int.random(in: 0..<10, using: &generator) < 6 {
                    try await worker.end(by: signal)
                } else if Bool.random(using: &generator) {
                    try await horde.end(by: signal) { try await worker.end(by: SIGKILL) }
                } else {
                    try await horde.end(by: signal) {}
                }
            }
        }

        /// Fails unless a worker serves a request that names it.
        private func serves(
            _ name: String, on horde: RunningHorde, for payer: RunningHorde.Member
        ) async throws {
            let worker = try await horde.probe.send("GET", "/api/v2/workers/name/\(name)")
            let id = try #require(worker.json["id"].string, "\(worker.text)")
            let answer = try await horde.probe.send(
                "POST", "/api/v2/generate/text/async", key: payer.key,
                body: [
                    "prompt": "Once", "workers": [.text(id)],
                    "params": ["max_length": 40, "max_context_length": 1024],
                ])
            let request = try #require(answer.json["id"].string, "\(answer.text)")
            let status = try await horde.finished(request)
            #expect(status["generations"][0]["worker_name"].string == name, "\(status)")
        }
    }
}
