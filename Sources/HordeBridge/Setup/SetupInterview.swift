/// The conversation of `init`: a value that takes one answer after the other.
public struct SetupInterview: Sendable {
    /// What is asked now; nil when all is answered.
    public private(set) var question: SetupQuestion? = .hordeURL
    /// The answers so far, as the texts of options.
    public private(set) var values: [BridgeOption: String] = [:]

    /// An interview before its first question.
    public init() {}

    /// Takes the answer to the present question.
    ///
    /// - Parameter text: What the owner wrote; nothing stands for the usual answer.
    /// - Returns: What is wrong with it, as a sentence that holds nothing of the answer; nil when
    ///   it is taken and the next question stands.
    public mutating func answer(_ text: String) -> String? {
        guard let question else { return nil }
        let given = OptionReader.trimmed(text[...])
        guard let answer = given.isEmpty ? question.usual : given else {
            return "This one needs an answer."
        }
        let fault: String?
        switch question {
        case .hordeURL: fault = take(answer, as: .hordeURL, allowing: true)
        case .plainHTTP: fault = takeWay(answer)
        case .apiKey: fault = take(answer, as: .apiKey)
        case .name: fault = take(answer, as: .name)
        case .backend: fault = takeBackend(answer)
        case .nsfw: fault = takeFlag(answer, as: .nsfw)
        case .priorityUsers: fault = take(answer, as: .priorityUsers)
        case .quietHours: fault = take(answer, as: .quietHours)
        }
        guard fault == nil else { return fault }
        if self.question == question { self.question = following(question) }
        return nil
    }

    /// The question after one that was answered.
    private func following(_ question: SetupQuestion) -> SetupQuestion? {
        let address = values[.hordeURL].flatMap { BaseAddress($0) }
        let isOpen = address.map { !$0.isEncrypted && !$0.isLoopback } ?? false
        var rest = SetupQuestion.allCases.drop { $0 != question }.dropFirst()
        if rest.first == .plainHTTP, !isOpen { rest = rest.dropFirst() }
        return rest.first
    }

    /// Takes an answer that the configuration would take, too.
    private mutating func take(
        _ answer: String, as option: BridgeOption, allowing isOpen: Bool = false
    ) -> String? {
        var tried = values
        tried[option] = answer.isEmpty ? nil : answer
        // The rest of the options only has to be sound, and the way to the horde is asked about.
        tried[.apiKey] = tried[.apiKey] ?? "key"
        tried[.name] = tried[.name] ?? "name"
        if isOpen { tried[.allowPlainHTTP] = "true" }
        do {
            _ = try BridgeConfiguration(options: tried)
        } catch {
            return "This \(error.reason)"
        }
        values[option] = answer.isEmpty ? nil : answer
        return nil
    }

    private mutating func takeFlag(_ answer: String, as option: BridgeOption) -> String? {
        guard let flag = Self.flag(answer) else { return "Please say yes or no." }
        return take(flag ? "true" : "false", as: option)
    }

    /// An unsafe way leads back to the horde's address.
    private mutating func takeWay(_ answer: String) -> String? {
        guard let isSafe = Self.flag(answer) else { return "Please say yes or no." }
        guard isSafe else {
            question = .hordeURL
            values[.hordeURL] = nil
            return "Then an address with https is needed."
        }
        values[.allowPlainHTTP] = "true"
        return nil
    }

    private mutating func takeBackend(_ answer: String) -> String? {
        guard answer.lowercased() != "demo" else {
            values[.backend] = "demo"
            return nil
        }
        return take(answer, as: .backendURL)
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "y", "true", "on": true
        case "no", "n", "false", "off": false
        default: nil
        }
    }
}
