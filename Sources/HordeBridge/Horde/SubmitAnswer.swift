/// The answer to a submit.
public struct SubmitAnswer: Sendable, Hashable {
    /// Kudos paid; nil when the horde did not say.
    public let reward: Double?
    /// Identifiers of this worker's other jobs that nobody wants any more.
    public let cancelled: [String]

    /// Creates an answer.
    public init(reward: Double?, cancelled: [String] = []) {
        self.reward = reward
        self.cancelled = cancelled
    }
}

extension SubmitAnswer: Decodable {
    private enum CodingKeys: String, CodingKey {
        case reward, cancelled
    }

    /// Reads the reward and takes anything but a number for "not said".
    ///
    /// - Throws: `DecodingError` when the body is no object.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        reward = try? container.decodeIfPresent(Double.self, forKey: .reward)
        cancelled = CancelledJobs.decode(from: container, forKey: .cancelled)
    }
}
