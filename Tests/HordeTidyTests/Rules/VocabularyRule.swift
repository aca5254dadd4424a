import Foundation

/// Keeps the tree about the project alone: no paths of somebody's machine, no ticket numbers.
struct VocabularyRule: TidyRule {
    let title = "The project speaks of itself only"

    /// Beginnings of absolute paths that exist on some machine only.
    static let folders = ["work", "root", "home", "wt", "Users", "opt/swift"].map { "/\($0)/" }
    /// Phrases that refer to something outside the tree.
    static let phrases = ["issue", "ticket"].map { "\($0) #" } + ["pull " + "request #"]

    func findings(in repository: Repository) -> [Finding] {
        repository.texts.keys.sorted().flatMap { path -> [Finding] in
            let text = repository.texts[path] ?? ""
            guard Self.isSuspicious(text) else { return [] }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().flatMap { index, line in
                Self.messages(about: String(line)).map { Finding(path, line: index + 1, $0) }
            }
        }
    }
}

extension VocabularyRule {
    /// A quick look that spares most files the slow one.
    private static func isSuspicious(_ text: String) -> Bool {
        folders.contains { text.contains($0) }
            || phrases.contains { text.range(of: $0, options: .caseInsensitive) != nil }
    }

    private static func messages(about line: String) -> [String] {
        let named = phrases.filter { line.range(of: $0, options: .caseInsensitive) != nil }
            .map { "'\($0)' refers to something outside the tree" }
        let rooted = folders.filter { hasAbsolutePath($0, in: line) }
            .map { "'\($0)' is a path of one machine" }
        return named + rooted
    }

    /// Whether a folder stands at the beginning of a path, not inside a longer one or an address.
    private static func hasAbsolutePath(_ folder: String, in line: String) -> Bool {
        var rest = line[...]
        while let range = rest.range(of: folder) {
            let before = line[..<range.lowerBound].last
            let isInside = before.map { $0.isLetter || $0.isNumber || "._-~}/*)".contains($0) }
            if isInside != true { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
