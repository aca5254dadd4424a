internal import HordeCore

/// Reads the few fields of the wire that are not checked strictly but converted.
enum Argument {
    /// A value as a truth: false for absent, null, false, 0 and what is empty; the text `false`
    /// is true, as any text is.
    static func truth(_ value: JSONValue?) -> Bool {
        switch value {
        case nil, .null: false
        case .bool(let truth): truth
        case .number(let number): number.approximation != 0
        case .string(let text): !text.isEmpty
        case .array(let values): !values.isEmpty
        case .object(let object): !object.members.isEmpty
        }
    }

    /// A value as a text: a text itself, or a number as it was written; nil for anything else.
    static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.text
        default: nil
        }
    }

    /// A value as a whole number: cut off after the point; a text must be all digits.
    static func integer(_ value: JSONValue?) -> Int64? {
        switch value {
        case .number(let number):
            if let whole = Int64(number.text) { return whole }
            // One of too many digits would be rounded to a bound.
            guard number.text.utf8.contains(where: { ".eE".utf8.contains($0) }) else { return nil }
            return Int64(exactly: number.approximation.rounded(.towardZero))
        case .string(let text): return Int64(PlainText.trimmed(text))
        case .bool(let truth): return truth ? 1 : 0
        default: return nil
        }
    }

    /// A value as an amount: a number with at most two decimals, exactly, or a text of digits.
    static func kudos(_ value: JSONValue?) -> Kudos? {
        switch value {
        case .number(let number): return number.kudos
        case .string(let text):
            guard Int64(PlainText.trimmed(text)) != nil else { return nil }
            return Kudos(decimal: PlainText.trimmed(text))
        default: return nil
        }
    }
}
