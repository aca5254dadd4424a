import Foundation
import HordeCore
import Testing

@testable import HordeHTTP

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONValue {
        try JSONReader.read(Array(text.utf8))
    }

    @Test(arguments: [
        ("null", JSONValue.null), ("true", .bool(true)), (" false\n", .bool(false)),
        ("0", .number(JSONNumber(text: "0"))), ("-1.50e+3", .number(JSONNumber(text: "-1.50e+3"))),
        (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
        (#""\u0041\u00e9\u20AC""#, .string("Aé€")), (#""\ud83d\ude00""#, .string("😀")),
        (#""\ud83d""#, .string("\u{FFFD}")), (#""\ud83d\u0041""#, .string("\u{FFFD}A")),
        (#""\ude00""#, .string("\u{FFFD}")), ("\"😀é\"", .string("😀é")), ("[]", .array([])),
        ("{ }", .object([:])),
        ("[1, 2]", .array([.number(JSONNumber(text: "1")), .number(JSONNumber(text: "2"))])),
        (#"{"a":{"b":[null]}}"#, .object(["a": .object(["b": .array([.null])])])),
    ])
    func accepts(text: String, expected: JSONValue) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "True", "'a'", "\"a", "\"a\nb\"", "\"\\x\"", "\"\\u12\"",
        "\"\\u12g4\"", "\"\\ud83d\\u00\"", "01", "-", "+1", ".5",
        "1.", "1e", "1e+", "0x10", "NaN", "Infinity", "[1,]", "[1 2]", "[", "[,]", "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":1", "1 2", "{} x", "// c\n1", "\u{FEFF}1",
        "\"a\u{1}b\"", "\"tab\there\"",
    ])
    func refuses(text: String) {
        #expect(throws: JSONFault.self) { try read(text) }
    }

    @Test func invalidUTF8IsRefused() {
        for bytes: [UInt8] in [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xE2, 0x82, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0xFF],
        ] {
            #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
        }
    }

    @Test func theLastOfARepeatedNameCounts() throws {
        #expect(try read(#"{"a":1,"b":2,"a":3}"#)["a"]?.integer == 3)
    }

    @Test func depthAndNumberOfValuesAreLimited() throws {
        let limits = JSONLimits(depth: 3, values: 6)
        func read(_ text: String) throws -> JSONValue {
            try JSONReader.read(Array(text.utf8), limits: limits)
        }
        _ = try read("[[[1]]]")
        #expect(throws: JSONFault.tooDeep) { try read("[[[[1]]]]") }
        _ = try read("[1,2,3,4,5]")
        #expect(throws: JSONFault.tooManyValues) { try read("[1,2,3,4,5,6]") }
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONFault.tooDeep) { try JSONReader.read(deep) }
    }

    @Test(arguments: [
        ("200", 200), ("200.0", 200), ("2e2", 200), ("-0", 0), ("0.0", 0), ("200.5", nil),
        ("1e400", nil), ("9223372036854775807", Int.max), ("9223372036854775808", nil),
        ("1e-1", nil), ("12345678901234567890123", nil),
    ])
    func integers(text: String, expected: Int?) {
        #expect(JSONNumber(text: text).integer == expected)
    }

    @Test(arguments: [
        ("1.5", 150), ("0.1", 10), ("-3", -300), ("1.999", nil), ("1e2", 10_000), ("1.50", 150),
        ("1e300", nil), ("0.001", nil), ("92233720368547758.07", Int.max),
    ])
    func amounts(text: String, expected: Int?) {
        #expect(JSONNumber(text: text).kudos?.centikudos == expected.map { Int64($0) })
    }
}
