/// A question of `init`.
public enum SetupQuestion: Sendable, Hashable, CaseIterable {
    /// Where the horde is.
    case hordeURL
    /// Whether the way to it is safe though it is not encrypted; asked only then.
    case plainHTTP
    /// The owner's key.
    case apiKey
    /// The worker's name.
    case name
    /// Where the back end is, or the demo.
    case backend
    /// Whether to serve requests marked as not safe for work.
    case nsfw
    /// Who comes first.
    case priorityUsers
    /// When not to serve.
    case quietHours

    /// The answer when the owner only presses return; nil where one must be given.
    public var usual: String? {
        switch self {
        case .hordeURL: BridgeOption.hordeURL.defaultValue
        case .backend: "http://127.0.0.1:5001"
        case .nsfw: "yes"
        case .plainHTTP: "no"
        case .priorityUsers, .quietHours: ""
        case .apiKey, .name: nil
        }
    }

    /// Whether the answer must not appear on the screen.
    public var isSecret: Bool { self == .apiKey }

    /// The question as the owner reads it, without the usual answer.
    public var words: String {
        switch self {
        case .hordeURL: "Address of the horde"
        case .plainHTTP:
            "Prompts and your key would travel there unencrypted. Is the way safe, "
                + "such as a VPN or your own network? (yes or no)"
        case .apiKey: "Your API key (it does not appear)"
        case .name: "A name for your worker, which everybody sees"
        case .backend: "Address of KoboldCpp or another back end, or demo for the toy"
        case .nsfw: "Serve requests marked as not safe for work? (yes or no)"
        case .priorityUsers: "Users who come first, as name#number with commas; nothing for none"
        case .quietHours: "Hours without jobs, such as 22:00-07:00; nothing for none"
        }
    }

    /// The question with the usual answer, ready for an answer behind it.
    public var prompt: String {
        guard let usual, !usual.isEmpty else { return "\(words): " }
        return "\(words) [\(usual)]: "
    }
}
