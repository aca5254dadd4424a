import Foundation

/// A JSON value that keeps integers apart from other numbers.
///
/// Back ends tell `4` from `4.0`: some refuse the second where they want the first. Integers
/// that fit 64 bits, signed or not, therefore pass through unchanged; an integral fraction such
/// as `4.0` becomes the integer, which every back end accepts where a fraction is allowed.
public enum JSONValue: Sendable, Hashable {
    /// The value `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// An integer of at most 64 bits.
    case integer(Int)
    /// An integer above the largest signed one.
    case unsigned(UInt64)
    /// Any other number.
    case fraction(Double)
    /// A text.
    case string(String)
    /// An ordered list.
    case array([JSONValue])
    /// Members by name; their order carries no meaning.
    case object([String: JSONValue])

    /// The text, when the value is one.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The integer, when the value is one that fits `Int`.
    public var integer: Int? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// The number as a fraction, when the value is a number of any kind.
    public var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .unsigned(let integer): Double(integer)
        case .fraction(let fraction): fraction
        default: nil
        }
    }

    /// The elements, when the value is an array.
    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, when the value is an object.
    public var members: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }
}

extension JSONValue {
    /// Reads a text; nil when it is no JSON.
    init?(parsing text: String) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else {
            return nil
        }
        self = value
    }
}

extension JSONValue: Codable {
    /// Reads one value, trying the narrowest kind first.
    ///
    /// - Throws: `DecodingError` when the input is not JSON.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(UInt64.self) {
            self = .unsigned(value)
        } else if let value = try? container.decode(Double.self) {
            self = .fraction(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Writes the value as the JSON it came from.
    ///
    /// - Throws: `EncodingError` for a fraction that JSON cannot hold.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .unsigned(let value): try container.encode(value)
        case .fraction(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
