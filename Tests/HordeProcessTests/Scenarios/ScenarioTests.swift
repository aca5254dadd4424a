import Foundation
import Testing

extension ProcessTests {
    /// The shipped scenarios show what the document says about them.
    @Suite
    struct ScenarioTests {
        @Test(.timeLimit(.minutes(1)))
        func `With capacity to spare everybody is served at once`() async throws {
            let run = try await SimulatedScenario("capacity-to-spare")
            for group in ["rich", "poor", "anonymous", "owners"] {
                #expect(try run.wait("wait_p95_s", group) == 0)
                #expect(try run.wait("wait_max_s", group) < 60)
                for fate in ["refused", "abandoned", "failed"] {
                    #expect(try run.wait(fate, group) == 0)
                }
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `In congestion the wait grows as the balance falls`() async throws {
            let run = try await SimulatedScenario("congestion")
            let groups = ["rich", "middling", "poor", "indebted"]
            for column in ["wait_p50_s", "wait_p95_s", "wait_max_s"] {
                let waits = try groups.map { try run.wait(column, $0) }
                for (richer, poorer) in zip(waits, waits.dropFirst()) {
                    #expect(richer < poorer, "\(column): \(waits)")
                }
            }
        }

        /// The bound is that of the document on the economy: elder-share jobs for each party that
        /// waits, and the job that runs.
        ///
        /// Nobody here has more than one request open.
        @Test(.timeLimit(.minutes(1)))
        func `The elder's turn bounds the worst wait, and ageing less so`() async throws {
            let run = try await SimulatedScenario("worst-wait")
            let jobSeconds = 80.0 / 4
            let bound = (10 * 10 + 1) * jobSeconds
            for group in ["rich", "poor", "indebted"] {
                for column in ["wait_max_s", "longest_unserved_s"] {
                    #expect(try run.wait(column, group, "elder's turn") <= bound)
                }
            }
            #expect(try run.wait("wait_max_s", "poor", "elder's turn") > bound / 4)
            for group in ["poor", "indebted"] {
                #expect(try run.wait("served", group, "neither") == 0)
                #expect(try run.wait("longest_unserved_s", group, "neither") == 6 * 3600)
                #expect(try run.wait("served", group, "ageing") > 0)
                let aged = try run.wait("wait_max_s", group, "ageing")
                #expect(aged > 5 * bound)
                // What separates the standings at the start, over five kudos a second.
                let distance = group == "poor" ? 100_000.0 : 110_000.0
                #expect(aged <= distance / 5 + 10 * jobSeconds)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `Contributors wait less than free riders`() async throws {
            let run = try await SimulatedScenario("contributors")
            for column in ["wait_p50_s", "wait_p95_s", "wait_max_s"] {
                #expect(
                    try run.wait(column, "contributors") < run.wait(column, "free riders"))
            }
            #expect(
                try 3 * run.wait("wait_p95_s", "contributors")
                    < run.wait("wait_p95_s", "free riders"))
        }

        @Test(.timeLimit(.minutes(1)))
        func `One anonymous flood does not shut out other anonymous callers`() async throws {
            let run = try await SimulatedScenario("anonymous-flood")
            for group in ["callers", "members"] {
                #expect(try run.wait("refused", group) == 0)
                #expect(try run.wait("served", group) >= run.wait("asked", group) - 5)
                #expect(
                    try 3 * run.wait("wait_max_s", group) < run.wait("wait_p50_s", "bot"))
            }
            // Five callers and the bot take turns while it lasts.
            let worst = try run.highest("wait_max_s", "callers", hours: 4.25...8)
            #expect(worst < 15 * 20)
            #expect(try run.wait("refused", "bot") > 1000)
        }

        @Test(.timeLimit(.minutes(1)))
        func `A hoarder does not stop the horde, and a gift counts at once`() async throws {
            let run = try await SimulatedScenario("hoarder")
            for group in ["members", "given", "not given"] {
                #expect(try run.wait("served", group) >= run.wait("asked", group) - 4)
                #expect(try run.wait("failed", group) == 0)
            }
            #expect(try run.each("hoarder") < 0)
            #expect(
                try 2 * run.mean("wait_p50_s", "given", hours: 6.25...12)
                    < run.mean("wait_p50_s", "not given", hours: 6.25...12))
            #expect(
                try 2 * run.mean("wait_p50_s", "given", hours: 6.25...12)
                    < run.mean("wait_p50_s", "given", hours: 0.25...6))
        }
    }
}
