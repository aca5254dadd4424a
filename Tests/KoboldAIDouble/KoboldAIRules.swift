/// KoboldAI's validation of a generation.
struct KoboldAIRules {
    /// What a field takes.
    enum Rule: Sendable {
        case text
        case boolean
        case integer(ClosedRange<Int>)
        case number(least: Double, most: Double, isOpenBelow: Bool)
        case order
        case texts
    }

    /// The fields that this version knows.
    let fields: [String: Rule]
    /// Whether a field that it does not know is an error.
    private let isStrict: Bool

    /// The rules of a version.
    init(_ version: String, _ knowsQuiet: Bool, _ settings: DoubleSettings) {
        let minor = version.split(separator: ".").compactMap { Int($0) }
        let isBefore = { (other: [Int]) in minor.lexicographicallyPrecedes(other) }
        var fields = Self.oldest
        if knowsQuiet { fields["quiet"] = .boolean }
        if !isBefore([1, 2, 0]) {
            fields["sampler_order"] = .order
            fields["sampler_seed"] = .integer(0...Int.max)
            fields["sampler_full_determinism"] = .boolean
        }
        if !isBefore([1, 2, 2]) { fields["stop_sequence"] = .texts }
        if !isBefore([1, 2, 6]) {
            fields["max_length"] = .integer(1...Int.max)
            fields["max_context_length"] = .integer(1...Int.max)
            fields["use_default_badwordsids"] = .boolean
        }
        self.fields = fields
        isStrict = isBefore([1, 2, 6])
    }

    private static let oldest: [String: Rule] = {
        var fields: [String: Rule] = [
            "prompt": .text, "soft_prompt": .text, "max_length": .integer(1...512),
            "max_context_length": .integer(512...2048), "n": .integer(1...5),
            "rep_pen_range": .integer(0...Int.max), "top_k": .integer(0...Int.max),
            "rep_pen": .number(least: 1, most: .infinity, isOpenBelow: false),
            "temperature": .number(least: 0, most: .infinity, isOpenBelow: true),
        ]
        for name in ["rep_pen_slope", "top_a"] {
            fields[name] = .number(least: 0, most: .infinity, isOpenBelow: false)
        }
        for name in ["top_p", "tfs", "typical"] {
            fields[name] = .number(least: 0, most: 1, isOpenBelow: false)
        }
        for name in [
            "use_memory", "use_story", "use_authors_note", "use_world_info", "use_userscripts",
            "disable_output_formatting", "disable_input_formatting", "frmttriminc", "frmtrmblln",
            "frmtrmspch", "singleline", "frmtadsnsp",
        ] {
            fields[name] = .boolean
        }
        return fields
    }()

    /// Messages by field; empty when all is well.
    func errors(in body: WireJSON) -> [String: String] {
        var errors: [String: String] = [:]
        if body["prompt"] == nil { errors["prompt"] = "Missing data for required field." }
        for (name, value) in body.members {
            if let rule = fields[name] {
                errors[name] = rule.message(for: value)
            } else if isStrict {
                errors[name] = "Unknown field."
            }
        }
        return errors
    }
}

extension KoboldAIRules.Rule {
    /// What is wrong with a value; nil when nothing is.
    func message(for value: WireJSON) -> String? {
        if value == .null { return "Field may not be null." }
        switch self {
        case .text: return value.text == nil ? "Not a valid string." : nil
        case .boolean:
            if case .boolean = value { return nil }
            return "Not a valid boolean."
        case .integer(let range):
            guard let number = value.double.map({ Int($0) }) ?? value.text.flatMap({ Int($0) })
            else { return "Not a valid integer." }
            return range.contains(number)
                ? nil
                : "Must be greater than or equal to \(range.lowerBound) "
                    + "and less than or equal to \(range.upperBound)."
        case .number(let least, let most, let isOpenBelow):
            guard let number = value.double else { return "Not a valid number." }
            if isOpenBelow && number <= least { return "Must be greater than \(least)." }
            return (least...most).contains(number) ? nil : "Must be within \(least) and \(most)."
        case .order:
            guard case .array(let values) = value else { return "Not a valid list." }
            let numbers = values.compactMap(\.integer).sorted()
            return numbers.count >= 6 && numbers == Array(numbers.indices)
                ? nil : "Must be a permutation."
        case .texts:
            guard case .array(let values) = value else { return "Not a valid list." }
            return values.allSatisfy { $0.text != nil } ? nil : "Not a valid string."
        }
    }
}
