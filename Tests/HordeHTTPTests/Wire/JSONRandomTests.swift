import Foundation
import Testing

@testable import HordeHTTP

/// Documents made at random: reading what was written gives the same back, and Foundation sees
/// the same in it.
@Suite struct JSONRandomTests {
    /// A small generator with a seed, so that a failure can be repeated.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let texts = [
        "", "a", "ключ", "😀", "\"\\/", "\u{0}\u{1F}\u{7F}", "\r\n\t", "e\u{301}", "\u{2028}",
        "a long text that does not fit into fifteen bytes", "\u{FFFD}\u{10FFFF}",
    ]
    private static let numbers = [
        "0", "-0", "1", "-17", "0.5", "1e3", "2.50", "123456789012", "-1.25E-2", "9007199254740991",
    ]

    static func document(_ chance: inout Chance, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &chance) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &chance))
        case 2: return .number(JSONNumber(text: numbers.randomElement(using: &chance) ?? "0"))
        case 3, 4: return .string(texts.randomElement(using: &chance) ?? "")
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &chance)).map { _ in
                    document(&chance, depth: depth - 1)
                })
        default:
            var object = JSONObject()
            for index in 0..<Int.random(in: 0...4, using: &chance) {
                let name = "\(index)" + (texts.randomElement(using: &chance) ?? "")
                object.members.append(
                    JSONObject.Member(name: name, value: document(&chance, depth: depth - 1)))
            }
            return .object(object)
        }
    }

    @Test(arguments: 0..<20) func writingAndReadingIsTheIdentity(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for _ in 0..<50 {
            let document = JSONValue.array([Self.document(&chance, depth: 5)])
            let bytes = JSONWriter.document { $0.value(document) }
            #expect(try JSONReader.read(bytes) == document)
            let other = try JSONSerialization.jsonObject(with: Data(bytes))
            #expect(isSame(document, other))
        }
    }

    @Test(arguments: 0..<20) func foundationsDocumentsAreRead(seed: UInt64) throws {
        var chance = Chance(state: seed &+ 1000)
        for _ in 0..<20 {
            let document = JSONValue.array([Self.document(&chance, depth: 4)])
            let object = try JSONSerialization.jsonObject(
                with: Data(JSONWriter.document { $0.value(document) }))
            let data = try JSONSerialization.data(withJSONObject: object)
            #expect(isSame(try JSONReader.read(Array(data)), object))
        }
    }

    /// Damaged documents never crash, and what is read all the same Foundation reads too.
    @Test(arguments: 0..<20) func damagedDocuments(seed: UInt64) throws {
        var chance = Chance(state: seed &+ 2000)
        for _ in 0..<200 {
            var bytes = JSONWriter.document {
                $0.value(.array([Self.document(&chance, depth: 4)]))
            }
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                let index = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.insert(bytes[index], at: index)
                default: if bytes.count > 1 { bytes.remove(at: index) }
                }
            }
            guard (try? JSONReader.read(bytes)) != nil else { continue }
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            }
        }
    }

    private func isSame(_ value: JSONValue, _ other: Any) -> Bool {
        switch value {
        case .null: return other is NSNull
        case .bool(let truth): return (other as? Bool) == truth
        case .number(let number):
            return (other as? NSNumber)?.doubleValue == number.approximation
        case .string(let text): return (other as? String) == text
        case .array(let values):
            guard let others = other as? [Any], others.count == values.count else { return false }
            return zip(values, others).allSatisfy { isSame($0, $1) }
        case .object(let object):
            guard let others = other as? [String: Any] else { return false }
            return Set(object.members.map(\.name)) == Set(others.keys)
                && object.members.allSatisfy { member in
                    guard let found = others[member.name], let value = object[member.name] else {
                        return false
                    }
                    return isSame(value, found)
                }
        }
    }
}
