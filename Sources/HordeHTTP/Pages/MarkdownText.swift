/// Turns the little Markdown that we understand into HTML: headings, paragraphs, lists and links.
///
/// Everything else is escaped, so that no text can bring in elements of its own.
struct MarkdownText {
    private var html = ""
    private var paragraph: [String] = []
    private var items: [String] = []

    /// The HTML of a text.
    static func html(_ markdown: String) -> String {
        var text = MarkdownText()
        for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text.read(line)
        }
        text.finish()
        return text.html
    }

    private mutating func read(_ line: Substring) {
        let line = Substring(PlainText.trimmed(String(line)))
        let level = line.prefix { $0 == "#" }.count
        if line.isEmpty {
            finish()
        } else if (1...6).contains(level), line.dropFirst(level).first == " " {
            finish()
            let title = PlainText.trimmed(String(line.dropFirst(level)))
            html += "<h\(level)>\(Self.inline(title))</h\(level)>\n"
        } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
            finishParagraph()
            items.append(PlainText.trimmed(String(line.dropFirst(2))))
        } else if let last = items.popLast() {
            items.append("\(last) \(line)")
        } else {
            paragraph.append(String(line))
        }
    }

    private mutating func finish() {
        finishParagraph()
        guard !items.isEmpty else { return }
        html += "<ul>\n"
        for item in items { html += "<li>\(Self.inline(item))</li>\n" }
        html += "</ul>\n"
        items = []
    }

    private mutating func finishParagraph() {
        guard !paragraph.isEmpty else { return }
        html += "<p>\(Self.inline(paragraph.joined(separator: " ")))</p>\n"
        paragraph = []
    }

    /// A line with its links.
    private static func inline(_ text: String) -> String {
        var html = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "[") {
            html += HTML.escape(rest[..<open])
            rest = rest[open...]
            guard let middle = rest.firstIndex(of: "]"),
                rest[middle...].hasPrefix("]("),
                let close = rest[middle...].firstIndex(of: ")")
            else {
                html += "["
                rest = rest.dropFirst()
                continue
            }
            let label = rest[rest.index(after: open)..<middle]
            let target = rest[middle..<close].dropFirst(2)
            if isHarmless(target) {
                html += "<a href=\"\(HTML.escape(target))\">\(HTML.escape(label))</a>"
            } else {
                html += HTML.escape(rest[...close])
            }
            rest = rest[close...].dropFirst()
        }
        return html + HTML.escape(rest)
    }

    /// True for links to pages and mail; a link may also be a script, which we do not pass on.
    private static func isHarmless(_ target: Substring) -> Bool {
        let target = target.lowercased()
        return ["https://", "http://", "mailto:"].contains { target.hasPrefix($0) }
    }
}
