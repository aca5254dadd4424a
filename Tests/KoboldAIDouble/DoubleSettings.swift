/// What the double pretends to be.
public struct DoubleSettings: Sendable, Hashable {
    /// The program.
    public enum Program: Sendable, Hashable {
        /// KoboldAI with this API version; `quiet` came without a new number.
        case koboldAI(version: String, knowsQuiet: Bool)
        /// KoboldCpp with room for this many waiting generations beside the running one.
        case koboldCpp(waiting: Int)
        /// A server with OpenAI's completions.
        case openAI(OpenAIKind)
    }

    /// What it answers.
    public enum Text: Sendable, Hashable {
        /// Always this text.
        case fixed(String)
        /// As many times ` tok` as tokens are asked for: four bytes each.
        case tokens
        /// Exactly this many bytes, beginning with a marker.
        case bytes(Int, marker: String)
    }

    /// The program.
    public var program = Program.koboldAI(version: "1.2.5", knowsQuiet: true)
    /// The model's name.
    public var model = "KoboldAI/double-2.7B"
    /// Tokens that it says it generates at most.
    public var maximumLength = 80
    /// Tokens of context that it says it takes.
    public var maximumContextLength = 1024
    /// Tokens of context that are loaded in truth; nil for as many as it says.
    public var trueContextLength: Int?
    /// Its soft prompts; nil for a program so old that it cannot list them.
    public var softPrompts: [String]? = []
    /// The soft prompt that its owner has loaded; empty for none.
    public var softPrompt = ""
    /// Whether it shows its API document, as KoboldAI does.
    public var showsDocument = true
    /// Whether it can write its texts piece by piece, as KoboldCpp does since long.
    public var streams = true
    /// Whether the events of its streams tell of the end; TabbyAPI's and Aphrodite's do not.
    public var tellsEnd = true
    /// The key that generations need; nil for none.
    public var key: String?
    /// Generations that its owner has made at its own page.
    public var localGenerations = 0
    /// Seconds since the last generation of anybody.
    public var idleSeconds = 90.0
    /// Whether its owner generates at its own page, which only its figures show.
    public var isUsedLocally = false
    /// Whether it generates for one caller at a time.
    public var isExclusive = true
    /// How long a generation takes at least.
    public var pace = Duration.zero
    /// What it answers.
    public var text = Text.fixed(" and the lamp burned all night.")

    /// A KoboldAI of 2023 with a small model.
    public init() {}

    /// A KoboldCpp.
    public static var koboldCpp: DoubleSettings {
        var settings = DoubleSettings()
        settings.program = .koboldCpp(waiting: 6)
        settings.model = "koboldcpp/double-7B"
        return settings
    }

    /// A server with OpenAI's completions.
    public static func openAI(_ kind: OpenAIKind) -> DoubleSettings {
        var settings = DoubleSettings()
        settings.program = .openAI(kind)
        settings.model = kind == .llamaCpp ? "/models/Tide-7B.Q4_K_M.gguf" : "tide/tide-7b"
        settings.maximumContextLength = 4096
        return settings
    }

    /// The answer to a generation of this many tokens.
    func text(tokens: Int) -> String {
        switch text {
        case .fixed(let text): text
        case .tokens: String(repeating: " tok", count: max(tokens, 0))
        case .bytes(let count, let marker):
            String((marker + String(repeating: ".", count: max(count, 0))).prefix(max(count, 0)))
        }
    }
}
