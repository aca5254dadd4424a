import Foundation
import HordeBridge
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        ("4", "4"), ("-7", "-7"), ("0", "0"), ("9007199254740993", "9007199254740993"),
        ("9223372036854775807", "9223372036854775807"),
        ("18446744073709551615", "18446744073709551615"), ("0.7", "0.7"), ("1.1", "1.1"),
        ("4.0", "4"), ("true", "true"), ("null", "null"), ("\"a/b\"", "\"a/b\""),
        ("[1,0.5,\"x\",null]", "[1,0.5,\"x\",null]"), ("{\"a\":1}", "{\"a\":1}"), ("[]", "[]"),
    ])
    func passesThrough(text: String, expected: String) throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == expected)
    }

    @Test func keepsIntegersApart() throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data("[1, 1.5, true]".utf8))
        #expect(value == .array([.integer(1), .fraction(1.5), .boolean(true)]))
        #expect(value.elements?[0].integer == 1)
        #expect(value.elements?[1].integer == nil)
        #expect(value.elements?[0].number == 1)
    }
}
