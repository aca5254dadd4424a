/// Turns a job's payload into the body of an OpenAI completion.
///
/// What a server does not know is left out: OpenAI's own servers refuse unknown parameters.
///
/// | horde | OpenAI | llama.cpp adds | vLLM adds |
/// |---|---|---|---|
/// | `prompt` | `prompt`, its end at most | tokens, when cut | `truncate_prompt_tokens` |
/// | `max_length` | `max_tokens` | | |
/// | `temperature`, `top_p` | the same; 0 and above, above 0 to 1 | | |
/// | `stop_sequence` | `stop`, four at most | any number | any number |
/// | `top_k` | | `top_k` | `top_k`, -1 for 0 |
/// | `min_p` | | `min_p` | `min_p` |
/// | `rep_pen` | | `repeat_penalty` | `repetition_penalty` |
/// | `rep_pen_range` | | `repeat_last_n` | |
/// | `typical` | | `typical_p` | |
/// | `dynatemp_range`, `dynatemp_exponent` | | the same | |
/// | `frmt…`, `singleline` | done by the bridge | | |
/// | all others | left out | | |
struct OpenAIRequest {
    /// The kind of server.
    let flavour: OpenAIFlavour
    /// The model as the server names it.
    let model: String
    /// Tokens that prompt and text may have together.
    let context: Int

    /// The body for a job.
    func body(for job: Job) -> [String: JSONValue] {
        let values = job.payload.values
        var body: [String: JSONValue] = [
            "model": .string(model),
            "prompt": .string(job.payload.prompt),
            "max_tokens": .integer(length(of: job)),
            "stream": .boolean(true),
            "n": .integer(1),
        ]
        body["temperature"] = Self.number(values["temperature"], in: 0...100)
        body["top_p"] = Self.number(values["top_p"], in: 0.001...1)
        let stops = job.payload.stopSequences
        if !stops.isEmpty {
            let limit = flavour == .other ? 4 : stops.count
            body["stop"] = .array(stops.prefix(limit).map(JSONValue.string))
        }
        switch flavour {
        case .llamaCpp: addLlamaCpp(values, to: &body)
        case .vLLM: addVLLM(values, to: &body, room: room(for: job))
        case .other: break
        }
        return body
    }

    /// Tokens to generate: at least 1, and not so many that no room is left for a prompt.
    func length(of job: Job) -> Int {
        min(max(job.payload.maximumLength, 1), max(context - 1, 1))
    }

    /// Tokens of the prompt's end that fit beside the text, within what the job asks for.
    func room(for job: Job) -> Int {
        let wanted = job.payload.values["max_context_length"]?.integer ?? context
        return max(min(wanted, context) - length(of: job), 1)
    }

    private func addLlamaCpp(
        _ values: [String: JSONValue], to body: inout [String: JSONValue]
    ) {
        body["top_k"] = Self.integer(values["top_k"])
        body["min_p"] = Self.number(values["min_p"], in: 0...1)
        body["typical_p"] = Self.number(values["typical"], in: 0...1)
        body["repeat_penalty"] = Self.number(values["rep_pen"], in: 1...100)
        body["repeat_last_n"] = Self.integer(values["rep_pen_range"])
        body["dynatemp_range"] = Self.number(values["dynatemp_range"], in: 0...100)
        body["dynatemp_exponent"] = Self.number(values["dynatemp_exponent"], in: 0...100)
    }

    private func addVLLM(
        _ values: [String: JSONValue], to body: inout [String: JSONValue], room: Int
    ) {
        body["truncate_prompt_tokens"] = .integer(room)
        body["top_k"] = Self.integer(values["top_k"]).map { $0 == .integer(0) ? .integer(-1) : $0 }
        body["min_p"] = Self.number(values["min_p"], in: 0...1)
        body["repetition_penalty"] = Self.number(values["rep_pen"], in: 1...100)
    }

    /// The number within a range; nil when the value is none.
    private static func number(_ value: JSONValue?, in range: ClosedRange<Double>) -> JSONValue? {
        guard let value, let number = value.number else { return nil }
        if range.contains(number) { return value }
        return .fraction(min(max(number, range.lowerBound), range.upperBound))
    }

    /// The integer, at least 0; nil when the value is none.
    private static func integer(_ value: JSONValue?) -> JSONValue? {
        value?.integer.map { .integer(max($0, 0)) }
    }
}
