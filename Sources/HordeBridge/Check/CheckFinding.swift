/// One line of a check; holds no key.
public struct CheckFinding: Sendable, Hashable {
    /// What was looked at.
    public let topic: CheckTopic
    /// How it is.
    public let verdict: CheckVerdict
    /// In words: what is there, or what is wrong and what to do.
    public let words: String

    /// Creates a finding.
    public init(_ topic: CheckTopic, _ verdict: CheckVerdict, _ words: String) {
        self.topic = topic
        self.verdict = verdict
        self.words = words
    }

    /// The finding as a line with the topic and the verdict in columns.
    public var line: String {
        let topic = Columns.padded(topic.rawValue, to: 13)
        return "\(topic) \(Columns.padded(verdict.mark, to: 6)) \(words)"
    }
}
