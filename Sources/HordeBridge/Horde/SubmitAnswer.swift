/// The body of a submit's answer.
struct SubmitAnswer: Decodable {
    /// Kudos paid; nil when the horde did not say.
    let reward: Double?

    private enum CodingKeys: String, CodingKey {
        case reward
    }

    /// Reads the reward and takes anything but a number for "not said".
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        reward = try? container.decodeIfPresent(Double.self, forKey: .reward)
    }
}
