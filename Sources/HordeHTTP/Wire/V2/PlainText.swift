/// Makes texts that strangers send harmless to show.
enum PlainText {
    /// The text without white space around it.
    static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The text with U+0000, which other programs take for its end, replaced by U+FFFD.
    static func withoutNUL(_ text: String) -> String {
        guard text.utf8.contains(0) else { return text }
        return String(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : Character($0) })
    }

    /// A name or a note as it is kept and shown: trimmed, without control characters, and with
    /// angle brackets written as entities, since pages of others show such texts as they come.
    static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in trimmed(text).unicodeScalars {
            switch scalar {
            case "<": shown += "&lt;"
            case ">": shown += "&gt;"
            default:
                guard !isControl(scalar) else { continue }
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// A text of several lines as it is kept and shown: each like a name.
    static func lines(_ text: String) -> String {
        trimmed(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { shown(String($0)) }.joined(separator: "\n")
    }

    /// True when the text can be a user's name as it stands: no angle brackets, no control
    /// characters, no number sign, which ends the name in an alias, no white space around it.
    static func isUserName(_ text: String) -> Bool {
        text == trimmed(text)
            && !text.unicodeScalars.contains {
                $0 == "<" || $0 == ">" || $0 == "#" || isControl($0)
            }
    }

    /// Model names without white space around them, without empty ones and repetitions.
    static func models(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.map(trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
