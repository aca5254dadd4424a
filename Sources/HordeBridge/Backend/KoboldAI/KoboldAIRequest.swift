/// Turns a job's payload into the body of a KoboldAI generation.
///
/// Only parameters that the program knows go through, each in a range that it accepts; a
/// parameter that cannot be made to fit is left out. `n` is always 1, because each output is a
/// job of its own.
struct KoboldAIRequest {
    /// What the program knows.
    let dialect: KoboldAIDialect
    /// Tokens it generates at most.
    let maximumLength: Int
    /// Tokens of context at most.
    let maximumContextLength: Int

    /// The body for a job.
    ///
    /// - Parameter key: The name of the generation, for programs that can end one by name.
    func body(for job: Job, key: String) -> [String: JSONValue] {
        var body: [String: JSONValue] = [:]
        for (name, value) in job.payload.values where dialect.parameters.contains(name) {
            body[name] = fitted(value, to: name)
        }
        body["n"] = .integer(1)
        body["prompt"] = .string(job.payload.prompt)
        if dialect.parameters.contains("quiet") { body["quiet"] = .boolean(true) }
        if dialect.canAbort {
            body["genkey"] = .string(key)
            // Its default changed between versions.
            body["trim_stop"] = .boolean(true)
        }
        return body
    }

    /// The value in a range that the program accepts; nil when it cannot be made to fit.
    private func fitted(_ value: JSONValue, to name: String) -> JSONValue? {
        switch name {
        case "max_length":
            value.integer.map { .integer(min(max($0, 1), lengthLimit)) }
        case "max_context_length":
            value.integer.map { .integer(context($0)) }
        case "rep_pen_range", "top_k":
            value.integer.map { .integer(max($0, 0)) }
        case "temperature":
            atLeast(value, 0.01)
        case "rep_pen":
            atLeast(value, 1)
        case "rep_pen_slope", "top_a", "min_p", "smoothing_factor", "dynatemp_range",
            "dynatemp_exponent":
            atLeast(value, 0)
        case "top_p", "tfs", "typical":
            atLeast(value, 0).map { ($0.number ?? 0) > 1 ? .integer(1) : $0 }
        case "sampler_order":
            isOrder(value) ? value : nil
        case "stop_sequence":
            stopSequences(value)
        case "frmttriminc", "frmtrmblln", "frmtrmspch", "singleline", "frmtadsnsp",
            "use_default_badwordsids":
            if case .boolean = value { value } else { nil }
        default:
            value
        }
    }

    private var lengthLimit: Int {
        max(min(maximumLength, dialect.maximumLength ?? .max), 1)
    }

    private func context(_ length: Int) -> Int {
        let limited = min(max(length, 1), maximumContextLength)
        guard let range = dialect.contextLengths else { return limited }
        return min(max(limited, range.lowerBound), range.upperBound)
    }

    private func atLeast(_ value: JSONValue, _ least: Double) -> JSONValue? {
        value.number.map { $0 < least ? .fraction(least) : value }
    }

    /// Whether the value is a permutation of 0 to N, of at least six numbers.
    private func isOrder(_ value: JSONValue) -> Bool {
        let numbers = (value.elements ?? []).compactMap(\.integer)
        return numbers.count >= 6 && numbers.count == value.elements?.count
            && numbers.sorted() == Array(numbers.indices)
    }

    /// The texts among the value; KoboldAI takes ten at most.
    private func stopSequences(_ value: JSONValue) -> JSONValue? {
        let texts = (value.elements ?? []).filter { $0.text?.isEmpty == false }
        let limit = dialect.program == .koboldAI ? 10 : 256
        return texts.isEmpty ? nil : .array(Array(texts.prefix(limit)))
    }
}
