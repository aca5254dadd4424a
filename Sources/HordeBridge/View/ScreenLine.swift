/// A line of the view: texts with their looks, from left to right.
public struct ScreenLine: Sendable, Hashable {
    /// A text with its look.
    public struct Part: Sendable, Hashable {
        /// What it says.
        public var text: String
        /// How it looks.
        public var style: ScreenStyle
    }

    /// The parts from left to right.
    public private(set) var parts: [Part]

    /// A line of one text.
    init(_ text: String = "", _ style: ScreenStyle = .plain) {
        parts = [Part(text: text, style: style)]
    }

    /// Adds a text behind the others.
    func adding(_ text: String, _ style: ScreenStyle = .plain) -> ScreenLine {
        var line = self
        line.parts.append(Part(text: text, style: style))
        return line
    }

    /// The line as text without looks.
    public var text: String { parts.map(\.text).joined() }

    /// Columns that the line takes.
    public var width: Int { text.reduce(0) { $0 + ScreenWidth.of($1) } }

    /// The line within some columns: what does not fit is replaced by one dot sign.
    func cut(to columns: Int) -> ScreenLine {
        guard width > columns else { return self }
        var left = max(0, columns - 1)
        var line = ScreenLine()
        line.parts = []
        for part in parts {
            var text = ""
            for character in part.text {
                let width = ScreenWidth.of(character)
                guard width <= left else {
                    left = 0
                    break
                }
                left -= width
                text.append(character)
            }
            line.parts.append(Part(text: text, style: part.style))
            if left == 0 { break }
        }
        return columns > 0 ? line.adding("…") : line
    }

    /// The line for a terminal.
    ///
    /// - Parameter hasColour: Whether the looks are shown.
    public func rendered(hasColour: Bool) -> String {
        guard hasColour else { return text }
        return parts.map { part in
            guard !part.style.code.isEmpty, !part.text.isEmpty else { return part.text }
            return "\u{1B}[\(part.style.code)m\(part.text)\u{1B}[0m"
        }.joined()
    }
}
