import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// Hundreds of callers and a thousand workers that wait at once.
    @Suite(.enabled(if: ProcessFigures.areKnown))
    struct CrowdTests {
        private static let calls = 200
        private static let pops = 1000

        @Test(.timeLimit(.minutes(4)))
        func `A crowd waits, others are answered meanwhile, and all get their texts`() async throws
        {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path, WaitingCrowd.arguments)
            let (payer, owner) = try await people(of: horde)
            try await warmUp(horde, key: owner.key)
            let before = try ProcessFigures(of: horde.program.process)
            let crowd = try await crowd(at: horde, payer, owner)
            let during = try ProcessFigures(of: horde.program.process)
            // A connection each, but neither a thread each nor a stack.
            let waiters = Self.calls + Self.pops
            #expect(during.openFiles >= before.openFiles + waiters)
            #expect(during.threads < before.threads + 16)
            #expect((during.residentBytes - before.residentBytes) / waiters < 256 << 10)

            for _ in 0..<10 {
                try await makesShortCalls(horde, key: payer.key)
            }
            #expect(crowd.answered == 0)

            let texts = try await serveAll(horde, key: owner.key)
            var received: Set<String> = []
            for call in crowd.calls {
                let answer = try await call.value
                #expect(answer.status == 200, "\(answer.text)")
                #expect(answer.json[0]["server_name"] == "scribe")
                received.insert(try #require(answer.json[0]["text"].string))
            }
            #expect(received == texts && texts.count == Self.calls)
            #expect(crowd.answered == Self.calls)
            crowd.leave()
            try await horde.verify()
            #expect(await horde.stop() == .exited(0), "\(horde.program.complaints.text)")
        }

        @Test(.timeLimit(.minutes(4)))
        func `A crowd that goes away at once leaves nothing behind`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path, WaitingCrowd.arguments)
            let (payer, owner) = try await people(of: horde)
            try await warmUp(horde, key: owner.key)
            let before = try ProcessFigures(of: horde.program.process)
            let crowd = try await crowd(at: horde, payer, owner)
            crowd.leave()
            try await hasFiles(before.openFiles + 16, horde)
            let figures = try await horde.probe.send("GET", "/api/v2/status/performance")
            // A connection is closed after its request was cancelled.
            #expect(figures.json["queued_text_requests"] == 0)

            // None of those who went gets what comes now.
            _ = try await horde.request(
                "Again", key: payer.key, models: [WaitingCrowd.idleModel])
            let jobs = try await horde.pop(
                "scribe", key: owner.key, model: WaitingCrowd.idleModel)
            #expect(jobs.count == 1)
            for job in jobs {
                let answer = try await horde.deliver("Here", for: job, key: owner.key)
                #expect(answer.status == 200, "\(answer.text)")
            }
            #expect(crowd.answered == 0)
            try await horde.verify()
            #expect(await horde.stop() == .exited(0), "\(horde.program.complaints.text)")
        }

        @Test(.timeLimit(.minutes(4)))
        func `A stop answers a crowd and ends in time`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path, WaitingCrowd.arguments)
            let (payer, owner) = try await people(of: horde)
            try await warmUp(horde, key: owner.key)
            let crowd = try await crowd(at: horde, payer, owner)
            let clock = ContinuousClock()
            let start = clock.now
            #expect(await horde.stop() == .exited(0), "\(horde.program.complaints.text)")
            #expect(clock.now - start < .seconds(10))
            #expect(!horde.program.complaints.text.contains("cut off"))
            for pop in crowd.pops {
                let answer = try await pop.value
                #expect(answer.status == 200 && answer.json["id"] == .null, "\(answer.text)")
            }
            for call in crowd.calls {
                let answer = try await call.value
                #expect(answer.status == 503, "\(answer.text)")
            }
        }

        private func people(
            of horde: RunningHorde
        ) async throws -> (payer: RunningHorde.Member, owner: RunningHorde.Member) {
            let payer = try await horde.makeUser("payer", kudos: 1000)
            return (payer, try await horde.makeUser("owner"))
        }

        /// Makes the worker known for which the calls wait, and has the server start what it
        /// starts once.
        private func warmUp(_ horde: RunningHorde, key: String) async throws {
            #expect(
                try await horde.pop("scribe", key: key, model: WaitingCrowd.model, wait: 1).isEmpty)
        }

        private func crowd(
            at horde: RunningHorde, _ payer: RunningHorde.Member, _ owner: RunningHorde.Member
        ) async throws -> WaitingCrowd {
            let crowd = WaitingCrowd(
                at: horde, calls: Self.calls, of: payer.key, pops: Self.pops, of: owner.key)
            try await crowd.hasCome(to: horde, besides: 1)
            return crowd
        }

        /// A heartbeat, and a request that is queued, looked at and cancelled.
        private func makesShortCalls(_ horde: RunningHorde, key: String) async throws {
            let heartbeat = try await horde.probe.send("GET", "/api/v2/status/heartbeat")
            #expect(heartbeat.status == 200)
            let id = try await horde.request("Short", key: key, models: ["nobody-1B"])
            let path = "/api/v2/generate/text/status/\(id)"
            #expect(try await horde.probe.send("GET", path).json["waiting"] == 1)
            #expect(try await horde.probe.send("DELETE", path).status == 200)
        }

        /// Takes and delivers until nothing waits.
        private func serveAll(_ horde: RunningHorde, key: String) async throws -> Set<String> {
            var texts: Set<String> = []
            while true {
                let jobs = try await horde.pop(
                    "scribe", key: key, model: WaitingCrowd.model, count: 20)
                if jobs.isEmpty { return texts }
                for job in jobs {
                    let answer = try await horde.deliver("Text of \(job)", for: job, key: key)
                    #expect(answer.status == 200, "\(answer.text)")
                    texts.insert("Text of \(job)")
                }
            }
        }

        /// Returns when the server has closed what it had open for others.
        private func hasFiles(_ count: Int, _ horde: RunningHorde) async throws {
            while try ProcessFigures(of: horde.program.process).openFiles > count {
                // Each look is a call, so that the server is not only looked at.
                _ = try await horde.probe.send("GET", "/api/v2/status/heartbeat")
            }
        }
    }
}
