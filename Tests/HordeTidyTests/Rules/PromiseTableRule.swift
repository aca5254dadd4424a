import Foundation

/// Checks the table that says which test shows which promise.
///
/// Each promise has one row; the last cell names tests that exist, as `path: name`, or says what is
/// missing after `not yet:`.
struct PromiseTableRule: TidyRule {
    let title = "Every promise names a test that exists, or what is missing"

    static let page = "Docs/Promises.md"
    /// The rows that there are: of the two announcements, and of the defects of the first servers.
    static let ids =
        (1...25).map { "K\($0)" } + (1...20).map { "M\($0)" } + (1...18).map { "D\($0)" }

    func findings(in repository: Repository) -> [Finding] {
        guard let text = repository.texts[Self.page] else {
            return [Finding(Self.page, "the table is missing")]
        }
        let rows = Self.rows(of: text)
        let known = Set(Self.ids)
        var findings = Self.ids.filter { id in rows.count { $0.id == id } != 1 }
            .map { Finding(Self.page, "there is not exactly one row \($0)") }
        for row in rows {
            if !known.contains(row.id) {
                findings.append(Finding(Self.page, line: row.line, "no promise \(row.id)"))
            }
            findings += Self.messages(about: row.shownBy, in: repository)
                .map { Finding(Self.page, line: row.line, "\(row.id): \($0)") }
        }
        return findings
    }
}

extension PromiseTableRule {
    /// A row of the table.
    struct Row {
        let id: String
        let shownBy: String
        let line: Int
    }

    /// The rows whose first cell is a letter with a number.
    static func rows(of text: String) -> [Row] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in
                let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                    .map { $0.trimmingCharacters(in: .whitespaces) }
                guard cells.count == 5, let letter = cells[1].first, letter.isLetter,
                    Int(cells[1].dropFirst()) != nil
                else { return nil }
                return Row(id: cells[1], shownBy: cells[3], line: index + 1)
            }
    }

    /// What is wrong with the last cell of a row.
    static func messages(about cell: String, in repository: Repository) -> [String] {
        let notYet = "not yet:"
        if cell.hasPrefix(notYet) {
            return cell.count > notYet.count + 3 ? [] : ["say what is missing"]
        }
        let references = cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        guard !references.isEmpty else { return ["name a test, or write '\(notYet)'"] }
        return references.compactMap { message(about: $0, in: repository) }
    }

    private static func message(about reference: String, in repository: Repository) -> String? {
        guard let colon = reference.range(of: ": ") else {
            return "'\(reference)' is not of the form 'path: name'"
        }
        let path = String(reference[..<colon.lowerBound])
        let name = String(reference[colon.upperBound...])
        guard path.hasPrefix("Tests/"), let text = repository.texts[path] else {
            return "there is no file \(path)"
        }
        let declarations = [
            "func \(name)(", "struct \(name) ", "enum \(name) ", "\"\(name)\"", "\(name)() {",
        ]
        guard declarations.contains(where: text.contains) else {
            return "\(path) has no test \(name)"
        }
        return nil
    }
}
