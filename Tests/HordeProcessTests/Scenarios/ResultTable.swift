import Foundation
import Testing

/// A table in CSV whose cells hold no quotes.
struct ResultTable {
    private let all: [[String: String]]

    /// Reads a table.
    init(_ data: Data?) throws {
        let text = String(decoding: try #require(data), as: UTF8.self)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = try #require(lines.first)
        all = try lines.dropFirst().map { cells in
            try #require(cells.count == columns.count)
            return Dictionary(uniqueKeysWithValues: zip(columns, cells))
        }
    }

    /// The rows with all of some cells.
    func rows(_ cells: [String: String]) -> [[String: String]] {
        all.filter { row in cells.allSatisfy { row[$0.key] == $0.value } }
    }
}
