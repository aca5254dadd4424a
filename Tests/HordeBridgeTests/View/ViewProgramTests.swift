import Foundation
import Testing

@Suite(.serialized, .enabled(if: Program.file != nil), .timeLimit(.minutes(1)))
struct ViewProgramTests {
    private func view(
        _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        body: (TestTerminal, FakeHorde) async throws -> Void
    ) async throws -> (status: Int32, screen: String) {
        let horde = try await FakeHorde.start()
        await horde.pops(
            .job(id: "j-1", payload: #"{"prompt": "canary-prompt", "max_length": 16}"#))
        let usual = ["run", "--horde-url", horde.address, "--backend", "demo", "--name", "n"]
        let result = try await TestTerminal.run(
            usual + arguments,
            environment: ["HORDE_BRIDGE_API_KEY": "canary-key"].merging(environment) { $1 },
            columns: columns
        ) { terminal, _ in try await body(terminal, horde) }
        await horde.shutdown()
        return result
    }

    @Test func showsTheBridgeUntilItEnds() async throws {
        let (status, screen) = try await view { terminal, _ in
            #expect(await terminal.sees("waiting for jobs"))
            #expect(await terminal.sees("horde/demo-markov"))
            #expect(await terminal.sees("10.3 earned"))
        }
        #expect(status == 0)
        #expect(screen.contains("stopping"))
        #expect(screen.contains("\u{1B}["))
        #expect(!screen.contains("canary"))
        #expect(!screen.contains("Back end is ready"))
    }

    @Test func showsNoColourWhereNoneIsWanted() async throws {
        let (_, screen) = try await view(environment: ["NO_COLOR": "1"]) { terminal, _ in
            #expect(await terminal.sees("10.3 earned"))
        }
        #expect(!screen.contains(#/\u{1B}\[[0-9;]*m/#))
    }

    @Test func fitsANarrowWindowAndOneThatIsResized() async throws {
        let (_, screen) = try await view(environment: ["NO_COLOR": "1"], columns: 24) {
            terminal, _ in
            #expect(await terminal.sees("10.3 earned"))
            terminal.resize(columns: 16, rows: 10)
            #expect(await terminal.sees("Model    horde/…"))
            terminal.resize(columns: 60, rows: 24)
            #expect(await terminal.sees("Model    horde/demo-markov"))
        }
        let view = try #require(screen.range(of: "State")).lowerBound
        let drawn = screen[view...].split(separator: "\r\n").map { line in
            line.replacing(#/\u{1B}\[[0-9;]*[A-Za-z]|\r/#, with: "")
        }
        #expect(drawn.allSatisfy { $0.count <= 60 })
        #expect(drawn.contains { $0.hasSuffix("…") })
    }

    @Test(arguments: [["--plain"], []])
    func writesLinesWhereNoViewIs(_ arguments: [String]) async throws {
        let environment = arguments.isEmpty ? ["TERM": "dumb"] : [:]
        let (status, screen) = try await view(arguments, environment: environment) {
            terminal, horde in
            #expect(await terminal.sees("Back end is ready"))
            _ = await horde.nextSubmit()
        }
        #expect(status == 0)
        #expect(!screen.contains("\u{1B}["))
    }
}
