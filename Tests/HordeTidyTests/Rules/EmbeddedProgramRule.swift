import Foundation

/// Checks that the page about embedding shows the program that is built and run.
struct EmbeddedProgramRule: TidyRule {
    let title = "The page about embedding shows the real program"

    static let page = "Docs/Embedding.md"
    /// The files that the page shows as a whole, each in a block of code of its own.
    static let shown = [
        "Tests/Embedding/Package.swift.template",
        "Tests/Embedding/Sources/embedding/Embedding.swift",
    ]

    func findings(in repository: Repository) -> [Finding] {
        guard let page = repository.texts[Self.page] else {
            return [Finding(Self.page, "the page is missing")]
        }
        let blocks = Self.blocks(of: page)
        return Self.shown.compactMap { path in
            guard let text = repository.texts[path] else {
                return Finding(path, "the file is missing")
            }
            let program = text.trimmingCharacters(in: .newlines)
            guard !blocks.contains(program) else { return nil }
            return Finding(Self.page, "no block of code is the text of \(path)")
        }
    }

    /// The texts between pairs of lines of three backticks.
    static func blocks(of text: String) -> [String] {
        text.components(separatedBy: "\n```").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .map { $0.element.drop { $0 != "\n" }.trimmingCharacters(in: .newlines) }
    }
}
