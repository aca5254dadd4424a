import HordeCore
import HordeTestSupport
import Testing

@Suite("Cutting texts")
struct TextCutTests {
    private static let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"

    @Test(
        "A text is cut between characters",
        arguments: [
            ("", 0, ""), ("abc", 3, "abc"), ("abc", 9, "abc"), ("abc", 2, "ab"), ("abc", 0, ""),
            ("aé", 2, "a"), ("aé", 3, "aé"), ("ae\u{301}b", 2, "a"), ("ae\u{301}b", 4, "ae\u{301}"),
            ("a\r\nb", 2, "a"), ("a\r\nb", 3, "a\r\n"), (family + "x", 18, family),
            (family + "x", 17, ""), ("x" + family, 5, "x"), ("🇩🇪🇫🇷", 12, "🇩🇪"), ("🇩🇪🇫🇷", 8, "🇩🇪"),
        ])
    func table(text: String, limit: Int, expected: String) {
        let (cut, wasCut) = KudosPricing.cut(text, toBytes: limit)
        #expect(Array(cut.utf8) == Array(expected.utf8))
        #expect(wasCut == (cut.utf8.count < text.utf8.count))
    }

    @Test("A character without end is not searched for its end")
    func endlessCharacter() {
        let text = "ab" + String(repeating: "\u{301}", count: 2_000_000)
        #expect(KudosPricing.cut(text, toBytes: 100) == ("a", true))
    }

    @Test("The cut is the longest that fits", arguments: 0..<200)
    func properties(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", "é", "e\u{301}", "\r", "\n", Self.family, "🇩", "\u{200D}", "한", "क्षि"]
        let count = Int.random(in: 0...30, using: &generator)
        let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        for limit in 0...(text.utf8.count + 2) {
            var expected = ""
            for character in text {
                if expected.utf8.count + character.utf8.count > limit { break }
                expected.append(character)
            }
            let (cut, wasCut) = KudosPricing.cut(text, toBytes: limit)
            #expect(Array(cut.utf8) == Array(expected.utf8))
            #expect(wasCut == (text.utf8.count > limit))
        }
    }
}
