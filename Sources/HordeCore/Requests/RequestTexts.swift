/// The private part of a request.
///
/// It lives in the ``TextVault`` and nowhere else, and prints as redacted.
public struct RequestTexts: Sendable {
    /// The prompt, not empty.
    public let prompt: String
    /// The settings for the back end, as JSON text of an object; opaque to the core.
    public let parameters: String
    private var aside = Aside<Callback>()

    /// Puts the texts together.
    public init(prompt: String, parameters: String, callback: Callback? = nil) {
        self.prompt = prompt
        self.parameters = parameters
        aside.value = callback
    }

    /// Where the requester wants to be told of each text; nil for nowhere.
    public var callback: Callback? { aside.value }

    /// How much memory the texts take, in bytes.
    public var byteCount: Int {
        prompt.utf8.count + parameters.utf8.count + (callback?.byteCount ?? 0)
    }
}

extension RequestTexts: CustomStringConvertible, CustomReflectable {
    /// Never the texts.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
