import HordeCore
import Testing

@testable import HordeCore

/// What patterns find, and what is no pattern.
@Suite struct PatternTests {
    /// Parts of a text that a pattern finds, with strokes between them.
    private static func finds(_ pattern: String, in text: String) throws -> String {
        var search = PatternSearch(text)
        let scalars = Array(text.unicodeScalars)
        return try search.places(of: Pattern(pattern))
            .map { String(String.UnicodeScalarView(scalars[$0])) }
            .joined(separator: "|")
    }

    @Test(arguments: [
        ("cat", "a cat and a Cat", "cat|Cat"),
        ("c.t", "cat c\nt cut", "cat|cut"),
        ("ca*t", "ct cat caat", "ct|cat|caat"),
        ("ca+t", "ct cat caat", "cat|caat"),
        ("ca?t", "ct cat caat", "ct|cat"),
        ("a{2}", "aaaaa", "aa|aa"),
        ("a{2,3}", "aaaaa", "aaa|aa"),
        ("a{2,}", "a aa aaaa", "aa|aaaa"),
        ("a{2,3}?", "aaaaa", "aa|aa"),
        ("<.+>", "<a><b>", "<a><b>"),
        ("<.+?>", "<a><b>", "<a>|<b>"),
        ("cat|dog", "dog cat", "dog|cat"),
        ("a|ab", "ab", "a"),
        ("ab|a", "ab", "ab"),
        ("(?:ab)+", "ababa", "abab"),
        ("(a|b)c", "ac bc cc", "ac|bc"),
        ("^a", "aa", "a"),
        ("a$", "aa", "a"),
        ("\\bcat\\b", "cat concat cat's", "cat|cat"),
        ("\\Bcat", "cat concat", "cat"),
        ("[a-c]+", "abcd", "abc"),
        ("[^a-c]+", "abcde", "de"),
        ("[]x]", "a]x", "]|x"),
        ("[a-]", "-b", "-"),
        ("[A-C]", "b", "b"),
        ("\\d+", "a12b3", "12|3"),
        ("\\D+", "1ab2", "ab"),
        ("[\\s\\d]+", "a 1 b", " 1 "),
        ("[^\\S]", "a b", " "),
        ("\\w+", "héé, 日本", "héé|日本"),
        ("\\x41", "a", "a"),
        ("\\u00e4", "Ä", "Ä"),
        ("[Ä-Ö]", "ä", "ä"),
        ("straße", "STRAßE", "STRAßE"),
        ("\\.\\*", "a.*", ".*"),
        ("\\n", "a\nb", "\n"),
        ("(a*)*b", "aaab", "aaab"),
        ("x*y", "xxz xxy", "xxy"),
    ])
    func finds(_ pattern: String, _ text: String, _ found: String) throws {
        #expect(try Self.finds(pattern, in: text) == found)
    }

    @Test(arguments: [
        ("", PatternFault.matchesNothing), ("a*", .matchesNothing), ("^$", .matchesNothing),
        ("a|", .matchesNothing), ("(", .malformed), (")", .malformed), ("[a", .malformed),
        ("*a", .malformed), ("a{2,1}", .malformed), ("a{", .malformed), ("[z-a]", .malformed),
        ("\\", .malformed), ("\\xg1", .malformed), ("(?=a)", .unsupported),
        ("(?<=a)b", .unsupported), ("(?P<n>a)", .unsupported), ("(a)\\1", .unsupported),
        ("\\p{L}", .unsupported), ("a++", .unsupported), ("a**", .unsupported),
        ("a{101}", .tooLong), ("(?:a{100}){100}", .tooLong),
        (String(repeating: "a", count: 501), .tooLong),
        (String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40), .tooLong),
    ])
    func isNoPattern(_ text: String, _ fault: PatternFault) {
        #expect(throws: fault) { try Pattern(text) }
    }

    /// Patterns that cost others a time that grows without bounds stay within the allowance.
    @Test(arguments: ["(a+)+b", "(a|a)*b", "(?:a?){30}a{30}b", "(.*)*x"])
    func noPatternIsDear(_ text: String) throws {
        let pattern = try Pattern(text)
        let subject = String(repeating: "a", count: 2000)
        var search = PatternSearch(subject)
        #expect(search.places(of: pattern).isEmpty)
        #expect(!search.isExhausted)
        let spent = PatternSearch.stepLimit - search.allowance
        // Each step is reached and tried once for each character at the most.
        #expect(spent <= 2 * (subject.utf8.count + 1) * pattern.steps.count)
    }

    /// Against a slow and plain definition, for all short texts over two letters.
    @Test func whatIsFoundIsWhatIsThere() throws {
        let texts = (0...6).flatMap { length in
            (0..<(1 << length)).map { bits in
                String((0..<length).map { bits >> $0 & 1 == 1 ? "a" : "b" })
            }
        }
        for (pattern, holds) in [
            (
                "ab*a",
                { (text: String) in
                    text.split(separator: "a", omittingEmptySubsequences: false).count > 2
                }
            ),
            ("^a.*b$", { $0.count >= 2 && $0.first == "a" && $0.last == "b" }),
            ("aa|bb", { zip($0, $0.dropFirst()).contains { $0 == $1 } }),
        ] as [(String, (String) -> Bool)] {
            let pattern = try Pattern(pattern)
            for text in texts {
                var search = PatternSearch(text)
                #expect(search.contains(pattern) == holds(text), "\(pattern.text) \(text)")
            }
        }
    }

    @Test func workBeyondTheAllowanceIsNotDone() throws {
        var search = PatternSearch(String(repeating: "ab", count: 100), allowance: 50)
        _ = search.contains(try Pattern("(?:a|b)*c"))
        #expect(search.isExhausted)
    }
}
