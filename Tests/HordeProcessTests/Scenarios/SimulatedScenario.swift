import Foundation
import Testing

/// A shipped scenario that was run by the program, with what it wrote.
struct SimulatedScenario {
    /// What the program printed.
    let summary: String
    /// The files it wrote, by name.
    let files: [String: Data]
    /// Waits and fates by variant and group.
    let waits: ResultTable
    /// Balances over time.
    let balances: ResultTable
    /// What came of every user.
    let users: ResultTable

    /// The folder with the shipped scenarios and their plots.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Docs/Scenarios")

    /// The shipped scenarios by name.
    static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
        }
    }

    /// Runs a shipped scenario in a process of its own.
    init(_ name: String, seed: Int? = nil) async throws {
        let directory = try TemporaryDirectory()
        let scenario = Self.folder.appendingPathComponent("\(name).json").path
        let options = seed.map { ["--seed", "\($0)"] } ?? []
        let result = try await ProgramResult.of(
            .server, ["simulate", "--scenario", scenario, "--out", directory.path] + options)
        #expect(result.end == .exited(0), "\(result.complaints)")
        summary = result.output
        files = try directory.contents()
        waits = try ResultTable(files["waits.csv"])
        balances = try ResultTable(files["balances.csv"])
        users = try ResultTable(files["users.csv"])
    }

    /// A figure of a group in `waits.csv`.
    func wait(_ column: String, _ group: String, _ variant: String = "friends") throws -> Double {
        let rows = waits.rows(["variant": variant, "group": group])
        return try #require(rows.first?[column].flatMap(Double.init))
    }

    /// What the users of a group gained on average of what they can use, or have in a column.
    func each(
        _ group: String, _ variant: String = "friends", _ column: String = "gained"
    ) throws -> Double {
        let rows = users.rows(["variant": variant, "group": group])
        let values = try rows.map { try #require($0[column].flatMap(Double.init)) }
        return try #require(values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
    }

    /// The highest figure of a group in `balances.csv` between two hours.
    func highest(
        _ column: String, _ group: String, hours: ClosedRange<Double>
    ) throws -> Double {
        try #require(figures(column, group, hours).max())
    }

    /// The mean figure of a group in `balances.csv` between two hours.
    func mean(_ column: String, _ group: String, hours: ClosedRange<Double>) throws -> Double {
        let figures = figures(column, group, hours)
        try #require(!figures.isEmpty)
        return figures.reduce(0, +) / Double(figures.count)
    }

    private func figures(
        _ column: String, _ group: String, _ hours: ClosedRange<Double>
    ) -> [Double] {
        balances.rows(["group": group])
            .filter { hours.contains($0["hour"].flatMap(Double.init) ?? -1) }
            .compactMap { $0[column].flatMap(Double.init) }
    }
}
