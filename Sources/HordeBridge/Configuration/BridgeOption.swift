/// Every option of the bridge, in the order in which the documentation lists them.
///
/// The raw value is its name on the command line (after two dashes) and in the file; the
/// environment spells it in capitals behind `HORDE_BRIDGE_`.
public enum BridgeOption: String, Sendable, Hashable, CaseIterable {
    /// The horde's address.
    case hordeURL = "horde-url"
    /// The owner's API key.
    case apiKey = "api-key"
    /// The worker's name.
    case name
    /// The kind of back end.
    case backend
    /// The back end's address.
    case backendURL = "backend-url"
    /// The back end's own key or password.
    case backendKey = "backend-key"
    /// Users whose requests come first.
    case priorityUsers = "priority-users"
    /// Jobs at a time.
    case threads
    /// Names to offer in place of the back end's own.
    case models
    /// The owner's mark behind the names offered.
    case brand
    /// Tokens to generate at most.
    case maximumLength = "max-length"
    /// Tokens of context at most.
    case maximumContextLength = "max-context-length"
    /// Whether to take requests marked as not safe for work.
    case nsfw
    /// Whether to wait until the owner has not used the back end for a while.
    case onlyWhenIdle = "only-when-idle"
    /// Words that no prompt may hold.
    case blockedWords = "blocked-words"
    /// When no jobs are taken.
    case quietHours = "quiet-hours"
    /// Whether an unencrypted horde beyond this machine is accepted.
    case allowPlainHTTP = "allow-plain-http"
    /// Seconds that running jobs have to end when the bridge stops.
    case graceSeconds = "grace-seconds"
    /// How much the bridge tells.
    case logLevel = "log-level"

    /// The name of the environment variable.
    public var environmentName: String {
        "HORDE_BRIDGE_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// The value when nobody sets one; nil when it must be set or nothing is assumed.
    public var defaultValue: String? {
        switch self {
        case .hordeURL: "http://127.0.0.1:7001"
        case .backend: "auto"
        case .backendURL: "http://127.0.0.1:5000"
        case .threads: "1"
        case .nsfw: "true"
        case .onlyWhenIdle, .allowPlainHTTP: "false"
        case .graceSeconds: "8"
        case .logLevel: "info"
        case .apiKey, .name, .backendKey, .priorityUsers, .models, .brand, .maximumLength,
            .maximumContextLength, .blockedWords, .quietHours:
            nil
        }
    }

    /// What the option does, as one line for the help and the documentation.
    public var help: String {
        switch self {
        case .hordeURL: "Address of the horde; https unless it is on this machine."
        case .apiKey:
            "Your API key; better in the environment or the file: others see command lines."
        case .name: "Name of your worker; no other worker of the horde may have it."
        case .backend: "auto to find out, koboldai, openai, or demo for the toy of the bridge."
        case .backendURL: "Address of KoboldAI, KoboldCpp, llama.cpp, vLLM or a program like them."
        case .backendKey:
            "The program's own key or password, if it wants one; not in a command line."
        case .priorityUsers: "Users whose requests come first, as name#number, with commas."
        case .threads: "Jobs at a time, 1 to 50."
        case .models: "Model names to offer in place of the back end's own, with commas."
        case .brand: "Your name#number behind the model's name, for requests meant for you alone."
        case .maximumLength: "Tokens to generate for one job at most, 16 to 4096."
        case .maximumContextLength: "Tokens of context at most, 80 to 1048576."
        case .nsfw: "Take requests marked as not safe for work."
        case .onlyWhenIdle: "Take jobs only after five minutes without any use of yours."
        case .blockedWords: "Words that no prompt may hold, with commas; the horde keeps them away."
        case .quietHours: "Hours of the day without jobs, such as 22:00-07:00, with commas."
        case .allowPlainHTTP: "Accept http to a horde or back end beyond this machine."
        case .graceSeconds: "Seconds that running jobs have to end when the bridge stops, 0 to 60."
        case .logLevel: "trace, debug, info, notice, warning, error or critical."
        }
    }
}
