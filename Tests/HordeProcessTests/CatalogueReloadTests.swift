import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// A real server takes over sizes while it runs.
    @Suite
    struct CatalogueReloadTests {
        @Test(.timeLimit(.minutes(2)))
        func `SIGHUP takes over new sizes, and loses nobody`() async throws {
            let directory = try TemporaryDirectory()
            let file = try directory.write(#"{"model": 21}"#, to: "catalogue.json")
            let horde = try await RunningHorde(
                in: directory.path, ["--model-catalogue", file, "--log-level", "notice"])
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            let running = try await requestedJob(of: horde, payer, owner)
            #expect(try await price(horde, payer) == 20)

            // Somebody asks all the time, and a worker waits for a job.
            let asking = Task { try await ask(horde, payer) }
            async let waiting = horde.pop("waits", key: owner.key, model: "other-1B", wait: 40)

            _ = try directory.write(#"{"model": 42, "second": 1}"#, to: "catalogue.json")
            horde.program.signal(SIGHUP)
            try await says(horde, "read again", "catalogue.models=2")
            #expect(try await price(horde, payer) == 40)

            _ = try directory.write(#"{"model": "large"}"#, to: "catalogue.json")
            horde.program.signal(SIGHUP)
            try await says(horde, "stays in force", #""model" in \#(file): large is no size"#)
            #expect(try await price(horde, payer) == 40)

            _ = try directory.write(
                #"{"model": {"billions": 63}, "second": 1, "third": 1}"#, to: "catalogue.json")
            horde.program.signal(SIGHUP)
            try await says(horde, "read again", "catalogue.models=3")
            #expect(try await price(horde, payer) == 60)

            asking.cancel()
            #expect(try await asking.value > 0)
            _ = try await horde.request("Twice", key: payer.key, models: ["other-1B"])
            #expect(try await waiting.count == 1)

            // What ran keeps its size; what is handed out now has the last one.
            let text = String(repeating: "abcd", count: 20)
            let old = try await horde.deliver(text, for: running, key: owner.key)
            #expect(old.json["reward"].kudos == Kudos(20), "\(old.text)")
            let job = try await requestedJob(of: horde, payer, owner)
            let new = try await horde.deliver(text, for: job, key: owner.key)
            #expect(new.json["reward"].kudos == Kudos(60), "\(new.text)")
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `Without a catalogue SIGHUP does nothing`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            horde.program.signal(SIGHUP)
            try await says(horde, "SIGHUP", "no model catalogue")
            #expect(try await horde.balance(of: 1) == .zero)
            #expect(await horde.stop() == .exited(0))
        }

        /// A job for twenty tokens on the model.
        private func requestedJob(
            of horde: RunningHorde, _ payer: RunningHorde.Member, _ owner: RunningHorde.Member
        ) async throws -> String {
            _ = try await horde.request("Once", key: payer.key, length: 20, models: ["model"])
            let jobs = try await horde.pop("works", key: owner.key, model: "model")
            return try #require(jobs.first)
        }

        /// What twenty tokens on the model cost.
        private func price(
            _ horde: RunningHorde, _ payer: RunningHorde.Member
        ) async throws -> Int? {
            let answer = try await horde.probe.send(
                "POST", "/api/v2/generate/text/async", key: payer.key,
                body: [
                    "prompt": "Once", "models": ["model"], "dry_run": true,
                    "params": ["max_length": 20],
                ])
            try #require(answer.status == 200, "\(answer.text)")
            return answer.json["kudos"].integer
        }

        /// Asks for prices until it is cancelled; every one is answered.
        private func ask(_ horde: RunningHorde, _ payer: RunningHorde.Member) async throws -> Int {
            var count = 0
            while !Task.isCancelled {
                let figure = try await Task { try await self.price(horde, payer) }.value
                #expect([20, 40, 60].contains(figure))
                count += 1
            }
            return count
        }

        private func says(_ horde: RunningHorde, _ words: String...) async throws {
            let line = await horde.program.complaints.line { line in
                words.allSatisfy(line.contains)
            }
            try #require(line != nil, "\(horde.program.complaints.text)")
        }
    }
}
