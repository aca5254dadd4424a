/// The parameters of a job as the horde sent them, the prompt among them.
///
/// A payload shows nothing of itself when it is described, dumped or logged, because the prompt
/// belongs to somebody else.
public struct JobPayload: Sendable, Hashable {
    /// Parameters by their wire names.
    public let values: [String: JSONValue]

    /// Wraps the parameters of a pop's answer.
    public init(_ values: [String: JSONValue]) {
        self.values = values
    }

    /// The prompt; empty when the payload has none.
    public var prompt: String {
        values["prompt"]?.text ?? ""
    }

    /// Tokens to generate at most; 80, the horde's default, when the payload does not say.
    public var maximumLength: Int {
        values["max_length"]?.integer ?? 80
    }

    /// Texts at which the generation ends; empty when the payload names none.
    public var stopSequences: [String] {
        (values["stop_sequence"]?.elements ?? []).compactMap(\.text).filter { !$0.isEmpty }
    }
}

extension JobPayload: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The number of parameters, never a value.
    public var description: String { "<payload of \(values.count) parameters>" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that a dump shows no text either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
