import Foundation

/// Checks that every relative link in a document leads to something that is there.
struct DocumentLinkRule: TidyRule {
    let title = "Relative links resolve"

    func findings(in repository: Repository) -> [Finding] {
        repository.documents.flatMap { document in
            Self.links(in: document.text).compactMap { link -> Finding? in
                guard let target = Self.target(of: link.address, from: document.path) else {
                    return nil
                }
                guard target.isEmpty || repository.paths.contains(target) else {
                    let message = "the link to '\(link.address)' leads nowhere"
                    return Finding(document.path, line: link.line, message)
                }
                return nil
            }
        }
    }
}

extension DocumentLinkRule {
    /// Addresses between `](` and `)`, outside code blocks, with their lines.
    static func links(in text: String) -> [(address: String, line: Int)] {
        var links: [(address: String, line: Int)] = []
        var isCode = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
            if isCode { continue }
            for piece in prose(line).components(separatedBy: "](").dropFirst() {
                let address = piece.prefix { $0 != ")" && $0 != " " }
                links.append((String(address), index + 1))
            }
        }
        return links
    }

    /// A line without its spans of code.
    private static func prose(_ line: Substring) -> String {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }
            .joined()
    }

    /// The path that a relative address means; nil for the addresses that are not relative.
    static func target(of address: String, from document: String) -> String? {
        guard !address.contains(":"), !address.hasPrefix("#"), !address.hasPrefix("//") else {
            return nil
        }
        var parts = document.split(separator: "/").dropLast().map(String.init)
        for part in address.prefix(while: { $0 != "#" }).split(separator: "/") {
            switch part {
            case ".": continue
            case ".." where parts.isEmpty: return "outside the repository"
            case "..": parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
