/// The formatting of a text that a job may ask for.
///
/// KoboldAI does this itself. KoboldCpp takes the parameters and ignores them, so the bridge does
/// it there. Each step works on the result of the one before:
///
/// | parameter | step |
/// |---|---|
/// | `frmttriminc` | ends after the last `.`, `!` or `?`, and a quotation mark right behind it |
/// | `frmtrmblln` | makes one line break of two |
/// | `frmtrmspch` | removes `# / @ % { } + = ~ | ^ < >` |
/// | `singleline` | ends at the first line break |
struct OutputFormatting: Sendable {
    private static let specialCharacters: Set<Character> = [
        "#", "/", "@", "%", "{", "}", "+", "=", "~", "|", "^", "<", ">",
    ]
    private let wishes: Set<String>

    /// Reads what a job asks for.
    init(_ payload: JobPayload) {
        wishes = Set(payload.values.filter { $0.value == .boolean(true) }.keys)
    }

    /// The text as the job wants it.
    func apply(to text: GeneratedText) -> GeneratedText {
        var value = text.value
        if wishes.contains("frmttriminc") { value = Self.trimmed(value) }
        if wishes.contains("frmtrmblln") { value = Self.withoutBlankLines(value) }
        if wishes.contains("frmtrmspch") {
            value.removeAll { Self.specialCharacters.contains($0) }
        }
        if wishes.contains("singleline") { value = String(value.prefix { !$0.isNewline }) }
        return GeneratedText(value)
    }

    /// The text without an unfinished sentence at its end; whole when no sentence ends in it.
    private static func trimmed(_ text: String) -> String {
        guard let last = text.lastIndex(where: { ".!?".contains($0) }) else { return text }
        var end = text.index(after: last)
        if end < text.endIndex, text[end] == "\"" { end = text.index(after: end) }
        return String(text[..<end])
    }

    private static func withoutBlankLines(_ text: String) -> String {
        var result = ""
        var wasBreak = false
        for character in text {
            let isBreak = character.isNewline
            if isBreak && wasBreak {
                wasBreak = false
            } else {
                result.append(character)
                wasBreak = isBreak
            }
        }
        return result
    }
}
