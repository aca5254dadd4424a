/// What a bridge needs to know; every value is checked.
public struct BridgeConfiguration: Sendable, Hashable {
    /// The horde's address.
    public let hordeURL: BaseAddress
    /// The owner's API key.
    public let apiKey: APIKey
    /// The back end.
    public let backend: BackendChoice
    /// The worker's name, 1 to 100 characters on one line.
    public let workerName: String
    /// Users whose requests come first, each as `name#number`.
    public let priorityUsernames: [String]
    /// Whether the worker takes requests marked as not safe for work.
    public let servesNSFW: Bool
    /// Words that no prompt may hold; the horde keeps such requests away.
    public let blockedWords: [String]
    /// When no jobs are taken; nil for never.
    public let quietHours: QuietHours?
    /// Threads, limits and intervals.
    public let settings: BridgeMachine.Settings

    /// Checks the values and puts them together.
    ///
    /// - Parameters:
    ///   - hordeURL: Where the horde is.
    ///   - apiKey: The owner's key.
    ///   - backend: What generates the texts.
    ///   - workerName: The worker's name, unique in the horde.
    ///   - priorityUsernames: Users whose requests come first, each as `name#number`.
    ///   - servesNSFW: Whether the worker takes requests marked as not safe for work.
    ///   - blockedWords: Words that no prompt may hold, 1 to 100 characters each, at most 200.
    ///   - quietHours: When no jobs are taken; nil for never.
    ///   - settings: Threads, limits and intervals.
    ///   - allowsPlainHTTP: Whether the texts may go unencrypted to a horde beyond this machine.
    /// - Throws: `BridgeConfigurationError` for the first option with a value that is missing,
    ///   out of range or unsafe.
    public init(
        hordeURL: BaseAddress,
        apiKey: APIKey,
        workerName: String,
        backend: BackendChoice = .demo,
        priorityUsernames: [String] = [],
        servesNSFW: Bool = true,
        allowsPlainHTTP: Bool = false,
        blockedWords: [String] = [],
        quietHours: QuietHours? = nil,
        settings: BridgeMachine.Settings = BridgeMachine.Settings()
    ) throws(BridgeConfigurationError) {
        guard hordeURL.isEncrypted || hordeURL.isLoopback || allowsPlainHTTP else {
            throw BridgeConfigurationError(
                .hordeURL,
                "is http beyond this machine, so prompts and your key would travel unencrypted: "
                    + "use https, or set allow-plain-http if you know that the way is safe.")
        }
        guard (1...100).contains(workerName.count), !workerName.contains(where: \.isNewline) else {
            throw BridgeConfigurationError(.name, "must be 1 to 100 characters on one line.")
        }
        for username in priorityUsernames where !Self.isUsername(username) {
            throw BridgeConfigurationError(
                .priorityUsers, "must list users as name#number, separated by commas.")
        }
        guard blockedWords.count <= 200, blockedWords.allSatisfy({ (1...100).contains($0.count) })
        else {
            throw BridgeConfigurationError(
                .blockedWords, "must list at most 200 words of at most 100 characters.")
        }
        try Self.check(settings)
        self.hordeURL = hordeURL
        self.apiKey = apiKey
        self.backend = backend
        self.workerName = workerName
        self.priorityUsernames = priorityUsernames
        self.servesNSFW = servesNSFW
        self.blockedWords = blockedWords
        self.quietHours = quietHours
        self.settings = settings
    }

    private static func check(
        _ settings: BridgeMachine.Settings
    ) throws(BridgeConfigurationError) {
        guard (1...50).contains(settings.threads) else {
            throw BridgeConfigurationError(.threads, "must be 1 to 50.")
        }
        if let length = settings.maximumLength, !(16...4096).contains(length) {
            throw BridgeConfigurationError(.maximumLength, "must be 16 to 4096.")
        }
        if let length = settings.maximumContextLength, !(80...1_048_576).contains(length) {
            throw BridgeConfigurationError(.maximumContextLength, "must be 80 to 1048576.")
        }
        for model in settings.models ?? [] where !(3...255).contains(model.count) {
            throw BridgeConfigurationError(.models, "must list names of 3 to 255 characters.")
        }
        guard (Duration.zero...(.seconds(60))).contains(settings.timing.grace) else {
            throw BridgeConfigurationError(.graceSeconds, "must be 0 to 60.")
        }
        precondition(
            (0...60).contains(settings.timing.popWaitSeconds), "A pop waits 0 to 60 seconds.")
    }

    private static func isUsername(_ text: String) -> Bool {
        guard let hash = text.lastIndex(of: "#") else { return false }
        let number = text[text.index(after: hash)...]
        return hash > text.startIndex && !number.isEmpty
            && number.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
