/// Cuts Swift source text into words, punctuation, string literals and comments.
///
/// It knows enough of the language that a word in a comment or in a string is never taken for
/// code, and that code in an interpolation is. It reads bytes, since a test run in debug reads the
/// whole tree with it.
struct SwiftLexer {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    var tokens: [SwiftToken] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The pieces of `text`, in order.
    static func tokens(of text: String) -> [SwiftToken] {
        var lexer = SwiftLexer(text)
        lexer.readCode(untilClosingParenthesis: false)
        return lexer.tokens
    }
}

extension SwiftLexer {
    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    mutating func readCode(untilClosingParenthesis isInterpolation: Bool) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                readLineComment()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                readBlockComment()
            case UInt8(ascii: "/") where startsRegularExpression():
                readRegularExpression(hashes: 0)
            case UInt8(ascii: "\""):
                readString(hashes: 0)
            case UInt8(ascii: "#"):
                readHash()
            case let byte where Self.isWord(byte):
                readWord()
            case UInt8(ascii: ")") where isInterpolation && depth == 0:
                advance()
                return
            default:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                readSymbol(byte)
            }
        }
    }

    private mutating func readSymbol(_ byte: UInt8) {
        if byte > 32 {
            tokens.append(SwiftToken(kind: .symbol(Character(UnicodeScalar(byte))), line: line))
        }
        advance()
    }

    private mutating func readWord() {
        let start = position
        while let byte = peek(), Self.isWord(byte) { advance() }
        tokens.append(SwiftToken(kind: .word(text(from: start)), line: line))
    }

    /// Reads what a number sign starts: a raw string, an extended regular expression, or itself.
    private mutating func readHash() {
        var hashes = 0
        while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
        switch peek(hashes) {
        case UInt8(ascii: "\""):
            advance(hashes)
            readString(hashes: hashes)
        case UInt8(ascii: "/"):
            advance(hashes)
            readRegularExpression(hashes: hashes)
        default:
            readSymbol(UInt8(ascii: "#"))
        }
    }
}

extension SwiftLexer {
    /// The byte that lies `offset` bytes ahead; nil past the end.
    func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    /// Whether the text goes on with `byte`, `count` times, `offset` bytes ahead.
    func sees(_ byte: UInt8, times count: Int, at offset: Int = 0) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == byte }
    }

    /// Steps over `count` bytes and counts the lines that end in them.
    mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    /// The text from `start` to where the lexer stands.
    func text(from start: Int) -> String {
        String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Whether a byte belongs to a name or a number; all bytes beyond ASCII do.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
            true
        default:
            false
        }
    }
}
