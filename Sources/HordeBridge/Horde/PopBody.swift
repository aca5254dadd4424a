/// The body of a pop.
struct PopBody: Encodable {
    /// The worker's name, its identity within the horde.
    let name: String
    let models: [String]
    let maximumLength: Int
    let maximumContextLength: Int
    let bridgeAgent = BridgeAgent.text
    let threads: Int
    /// Jobs wanted; the machine asks once for each thread.
    let amount = 1
    let priorityUsernames: [String]
    let softPrompts: [String]
    /// Words that no prompt may hold; nil for none, which leaves the member out.
    let blockedWords: [String]?
    let nsfw: Bool
    /// Seconds that the horde may hold the call open; a horde that does not know it ignores it.
    let wait: Int

    private enum CodingKeys: String, CodingKey {
        case name, models, threads, amount, nsfw, wait
        case maximumLength = "max_length"
        case maximumContextLength = "max_context_length"
        case bridgeAgent = "bridge_agent"
        case priorityUsernames = "priority_usernames"
        case softPrompts = "softprompts"
        case blockedWords = "blacklist"
    }
}
