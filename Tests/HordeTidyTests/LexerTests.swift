import Testing

/// What the rules see of a source text.
struct LexerTests {
    private func words(_ text: String) -> [String] {
        SwiftLexer.tokens(of: text).compactMap(\.word)
    }

    private func literals(_ text: String) -> [String] {
        SwiftLexer.tokens(of: text).compactMap(\.literal)
    }

    @Test func leavesCommentsOut() {
        #expect(words("a // b\nc /* d /* e */ f */ g") == ["a", "c", "g"])
    }

    @Test func leavesStringsOutAndKeepsTheirText() {
        #expect(words(#"a = "b \" c" + d"#) == ["a", "d"])
        #expect(literals(#"a = "b \" c" + d"#) == [#"b " c"#])
        #expect(literals("\"\"\"\n one \"two\"\n\"\"\"") == ["\n one \"two\"\n"])
        #expect(literals(##"#"a\b"c"#"##) == [#"a\b"c"#])
    }

    @Test func readsCodeInInterpolations() {
        #expect(words(#""a \(b("c \(d)")) e" + f"#) == ["b", "d", "f"])
        #expect(words(##"#"a \(b) \#(c)"#"##) == ["c"])
    }

    @Test func tellsRegularExpressionsFromDivisions() {
        #expect(words(#"x = /a"b/; y"#) == ["x", "y"])
        #expect(words("x = a / b / c") == ["x", "a", "b", "c"])
        #expect(words(#"x = #/a"/b/#; y"#) == ["x", "y"])
    }

    @Test func countsLines() {
        let tokens = SwiftLexer.tokens(of: "a\n/* b\n */ c\n\"\"\"\nd\n\"\"\" + e")
        #expect(tokens.map(\.line) == [1, 2, 3, 4, 6, 6])
    }
}
