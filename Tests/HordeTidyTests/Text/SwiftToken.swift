/// One piece of Swift source text that a rule can look at.
struct SwiftToken: Hashable, Sendable {
    /// What kind of piece it is, with its text.
    enum Kind: Hashable, Sendable {
        /// A name, a keyword or a number.
        case word(String)
        /// One character of punctuation.
        case symbol(Character)
        /// The text of a string literal, without its quotes.
        case literal(String)
        /// The text of a comment, with its slashes.
        case comment(String)
    }

    let kind: Kind
    /// The line on which the piece starts, from 1.
    let line: Int
}

extension SwiftToken {
    /// The name, keyword or number, if the piece is one.
    var word: String? {
        if case .word(let text) = kind { text } else { nil }
    }

    /// The text of the string literal, if the piece is one.
    var literal: String? {
        if case .literal(let text) = kind { text } else { nil }
    }

    /// The text of the comment, if the piece is one.
    var comment: String? {
        if case .comment(let text) = kind { text } else { nil }
    }

    /// Whether the piece is this punctuation character.
    func isSymbol(_ character: Character) -> Bool {
        kind == .symbol(character)
    }
}
