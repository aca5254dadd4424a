// Comments, strings and regular expressions: the pieces that are not code.

extension SwiftLexer {
    /// Reads from two slashes to the end of the line.
    mutating func readLineComment() {
        let start = position
        while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
        tokens.append(SwiftToken(kind: .comment(text(from: start)), line: line))
    }

    /// Reads a comment between slashes and stars, which may hold others.
    mutating func readBlockComment() {
        let start = position
        let firstLine = line
        var depth = 0
        repeat {
            if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                advance(2)
            } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                advance(2)
            } else {
                advance()
            }
        } while depth > 0 && peek() != nil
        tokens.append(SwiftToken(kind: .comment(text(from: start)), line: firstLine))
    }

    /// Reads a string literal of one or several lines, behind its number signs.
    mutating func readString(hashes: Int) {
        let quote = UInt8(ascii: "\"")
        let quotes = sees(quote, times: 3) ? 3 : 1
        let firstLine = line
        var content: [UInt8] = []
        advance(quotes)
        while let byte = peek() {
            if sees(quote, times: quotes), sees(UInt8(ascii: "#"), times: hashes, at: quotes) {
                advance(quotes + hashes)
                break
            }
            if byte == UInt8(ascii: "\n"), quotes == 1 { break }
            guard byte == UInt8(ascii: "\\"), sees(UInt8(ascii: "#"), times: hashes, at: 1) else {
                content.append(byte)
                advance()
                continue
            }
            advance(1 + hashes)
            if peek() == UInt8(ascii: "(") {
                advance()
                readCode(untilClosingParenthesis: true)
            } else {
                if let escaped = peek() { content.append(escaped) }
                advance()
            }
        }
        let text = String(decoding: content, as: UTF8.self)
        tokens.append(SwiftToken(kind: .literal(text), line: firstLine))
    }

    /// Whether the slash here can only start a regular expression that ends on this line.
    func startsRegularExpression() -> Bool {
        guard let next = peek(1), next > 32, next != UInt8(ascii: "=") else { return false }
        switch tokens.last?.kind {
        case .symbol(let symbol) where "(,=:[{;&|!?".contains(symbol): break
        case nil, .comment: break
        default: return false
        }
        var offset = 1
        while let byte = peek(offset), byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: "/") { return true }
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return false
    }

    /// Reads a regular expression literal, behind its number signs, and keeps its text.
    mutating func readRegularExpression(hashes: Int) {
        let start = position
        advance()
        while let byte = peek() {
            let closes = byte == UInt8(ascii: "/")
            if closes, sees(UInt8(ascii: "#"), times: hashes, at: 1) { break }
            advance(byte == UInt8(ascii: "\\") ? 2 : 1)
        }
        advance(1 + hashes)
        tokens.append(SwiftToken(kind: .literal(text(from: start)), line: line))
    }
}
