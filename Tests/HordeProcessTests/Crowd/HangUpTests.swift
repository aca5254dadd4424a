import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// Callers that close their connection while they wait.
    @Suite(.enabled(if: ProcessFigures.areKnown))
    struct HangUpTests {
        @Test(.timeLimit(.minutes(2)), arguments: [true, false])
        func `A call for a text takes its request along`(isRunning: Bool) async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let payer = try await horde.makeUser("payer", kudos: 100)
            let owner = try await horde.makeUser("owner")
            // Known, the worker makes the request possible.
            _ = try await horde.pop("scribe", key: owner.key, model: "tester-1B")
            let probe = HTTPProbe(base: horde.address)
            let call = Task {
                try await probe.send(
                    "POST", "/api/v1/generate/sync", key: payer.key,
                    body: [
                        "prompt": "Once", "models": ["tester-1B"],
                        "params": ["n": 1, "max_length": 21],
                    ])
            }
            try await until(horde, jobs: 1)
            var job: String?
            if isRunning {
                job = try await horde.pop("scribe", key: owner.key, model: "tester-1B").first
                #expect(try await held(horde, payer) == Kudos(1))
            }
            call.cancel()
            await #expect(throws: (any Error).self) { try await call.value }

            if let job {
                try await untilUnwanted(job, horde, key: owner.key)
                let answer = try await pop(horde, "scribe", key: owner.key)
                #expect(answer["cancelled"] == [.text(job)])
                #expect(answer["id"] == .null)
                let fault = try await horde.probe.send(
                    "POST", "/api/v2/generate/text/submit", key: owner.key,
                    body: ["id": .text(job), "generation": "faulted", "state": "faulted"])
                #expect(fault.status == 200, "\(fault.text)")
            } else {
                try await until(horde, jobs: 0)
                #expect(try await pop(horde, "scribe", key: owner.key)["id"] == .null)
            }
            #expect(try await horde.balance(of: payer.id) == Kudos(100))
            #expect(try await held(horde, payer) == .zero)
            try await horde.verify()
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(2)))
        func `A worker that went away gets no job, and the next one does`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let payer = try await horde.makeUser("payer", kudos: 100)
            let owner = try await horde.makeUser("owner")
            let before = try ProcessFigures(of: horde.program.process)
            let probe = HTTPProbe(base: horde.address)
            let gone = Task {
                try await probe.send(
                    "POST", "/api/v2/generate/text/pop", key: owner.key,
                    body: Self.offer("gone-worker", wait: 60))
            }
            try await untilKnown("gone-worker", horde)
            async let there = horde.pop(
                "there-worker", key: owner.key, model: "tester-1B", wait: 40)
            try await untilKnown("there-worker", horde)
            let during = try ProcessFigures(of: horde.program.process)
            #expect(during.openFiles > before.openFiles)
            gone.cancel()
            while try ProcessFigures(of: horde.program.process).openFiles >= during.openFiles {
                _ = try await horde.probe.send("GET", "/api/v2/status/heartbeat")
            }
            // It would have been the turn of the one that has gone: it has waited longer.
            let id = try await horde.request("Once", key: payer.key, length: 21)
            let jobs = try await there
            #expect(jobs.count == 1)
            for job in jobs {
                _ = try await horde.deliver("Here", for: job, key: owner.key)
            }
            let status = try await horde.finished(id)
            #expect(status["generations"][0]["worker_name"] == "there-worker")
            #expect(await horde.stop() == .exited(0))
        }

        private static func offer(_ name: String, wait: Int = 0) -> JSON {
            [
                "name": .text(name), "models": ["tester-1B"], "max_length": 512,
                "max_context_length": 8192, "wait": .number(Decimal(wait)),
            ]
        }

        private func pop(_ horde: RunningHorde, _ name: String, key: String) async throws -> JSON {
            try await horde.probe.send(
                "POST", "/api/v2/generate/text/pop", key: key, body: Self.offer(name)
            ).json
        }

        private func held(
            _ horde: RunningHorde, _ member: RunningHorde.Member
        ) async throws -> Kudos {
            let answer = try await horde.probe.send(
                "GET", "/api/horde/v1/users/\(member.id)", key: RunningHorde.administratorKey)
            return try #require(answer.json["held"].kudos, "\(answer.text)")
        }

        private func until(_ horde: RunningHorde, jobs: Int) async throws {
            while true {
                let answer = try await horde.probe.send("GET", "/api/v2/status/performance")
                if answer.json["queued_text_requests"].integer == jobs { return }
            }
        }

        private func untilUnwanted(
            _ job: String, _ horde: RunningHorde, key: String
        ) async throws {
            while true {
                let answer = try await horde.probe.send(
                    "GET", "/api/horde/v1/jobs/\(job)", key: key)
                try #require(answer.status == 200, "\(answer.text)")
                if answer.json["wanted"] == false { return }
            }
        }

        private func untilKnown(_ name: String, _ horde: RunningHorde) async throws {
            while true {
                let answer = try await horde.probe.send("GET", "/api/v2/workers")
                if answer.json.elements.contains(where: { $0["name"] == .text(name) }) { return }
            }
        }
    }
}
