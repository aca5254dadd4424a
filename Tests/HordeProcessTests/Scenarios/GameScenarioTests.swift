import Foundation
import Testing

extension ProcessTests {
    /// Each known game pays under `friends`, and does not under `public`.
    @Suite
    struct GameScenarioTests {
        @Test(.timeLimit(.minutes(1)))
        func `Puppets feed nobody where kudos out of debt wait in escrow`() async throws {
            let run = try await SimulatedScenario("puppets")
            let honest = try run.each("owners", "friends")
            #expect(try run.each("cheater", "friends") > 3 * honest)
            #expect(try run.each("cheater", "public") == 0)
            #expect(try run.each("cheater", "public", "escrow_at_end") > 3 * honest)
            // Who works for members with money earns on.
            #expect(try run.each("owners", "public") > 0.9 * honest)
        }

        @Test(.timeLimit(.minutes(1)))
        func `An inflated name earns no more than the truth`() async throws {
            let run = try await SimulatedScenario("inflated-names")
            #expect(try run.each("cheater", "friends") > 10 * run.each("honest", "friends"))
            #expect(try run.each("cheater", "public") < 1.1 * run.each("honest", "public"))
        }

        @Test(.timeLimit(.minutes(1)))
        func `An idle fleet earns nothing that it can use`() async throws {
            let run = try await SimulatedScenario("idle-fleet")
            #expect(try run.each("cheater", "friends") > run.each("owners", "friends"))
            for group in ["cheater", "sitter"] {
                #expect(try run.each(group, "friends") > 500)
                #expect(try run.each(group, "public") == 0)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `Who serves people who can pay comes to be trusted, and a fed worker does not`()
            async throws
        {
            let run = try await SimulatedScenario("earned-trust")
            let variant = "trust after a day"
            let rows = run.balances.rows(["group": "newcomer"])
            let before = rows.filter { ($0["hour"].flatMap(Double.init) ?? 0) < 24 }
            #expect(before.last?["escrow"] != "0.00")
            #expect(before.last?["usable"] != "0.00")
            #expect(try run.each("newcomer", variant, "escrow_at_end") == 0)
            #expect(try run.each("newcomer", variant) > 1000)
            #expect(try run.each("cheater", variant) == 0)
            #expect(try run.each("cheater", variant, "escrow_at_end") > 1000)
        }

        @Test(.timeLimit(.minutes(1)))
        func `Garbage is paused by reports, and honest owners have the work again`() async throws {
            let run = try await SimulatedScenario("garbage")
            #expect(try run.each("cheater", "friends") > run.each("owners", "friends"))
            #expect(
                try 20 * run.each("cheater", "public") < run.each("cheater", "friends"))
            #expect(try run.each("owners", "public") > 5 * run.each("cheater", "public"))
        }
    }
}
