import ArgumentParser
import Foundation

/// Runs the real decisions against a described community, in virtual time.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Shows what a described community experiences: who waits, who earns.",
        discussion: """
            Reads a scenario in JSON (Docs/Scenarios.md describes every field), lets its users \
            and workers meet the decisions that the server makes, days in seconds, and prints a \
            summary. With --out it also writes tables in CSV and a plot in SVG. The same scenario \
            and seed give the same bytes.
            """)

    @Option(help: ArgumentHelp("The scenario.", valueName: "file"))
    var scenario: String

    @Option(help: ArgumentHelp("Overrules the scenario's seed.", valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("Where to write tables and plot; made if missing.", valueName: "dir"))
    var out: String?

    @Option(help: ArgumentHelp("Where to write the plot alone.", valueName: "file"))
    var plot: String?

    func run() throws {
        let scenario = try ScenarioFile.read(scenario)
        let seed = seed ?? scenario.seed
        var results: [VariantResult] = []
        for variant in scenario.variants {
            results.append(try Community.result(of: scenario, variant, seed: seed))
        }
        StandardStream.output.write(
            SimulationSummary.text(of: results, in: scenario, seed: seed))
        let drawing = SimulationPlot(scenario: scenario, results: results)
        if let out { try write(results, of: scenario, drawing, to: out) }
        if let plot { try write(drawing.svg(), to: URL(fileURLWithPath: plot)) }
    }

    private func write(
        _ results: [VariantResult], of scenario: Scenario, _ drawing: SimulationPlot,
        to path: String
    ) throws(CommandFailure) {
        let directory = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.failure, "\(path) cannot be made. Check --out.")
        }
        let tables = SimulationTables(scenario: scenario, results: results)
        for (name, text) in [
            ("waits.csv", tables.waits), ("balances.csv", tables.balances),
            ("users.csv", tables.users), ("throughput.csv", tables.throughput),
            ("plot.svg", drawing.svg()),
        ] {
            try write(text, to: directory.appendingPathComponent(name))
        }
    }

    private func write(_ text: String, to file: URL) throws(CommandFailure) {
        do {
            try Data(text.utf8).write(to: file)
        } catch {
            throw CommandFailure(.failure, "\(file.path) cannot be written.")
        }
    }
}
