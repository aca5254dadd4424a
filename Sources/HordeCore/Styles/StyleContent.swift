/// What an author says of a style.
public struct StyleContent: Hashable, Sendable {
    /// What it is called, 1 to 100 characters; an author's styles have different names.
    public var name = ""
    /// What it is for; nil when nobody said.
    public var info: String?
    /// The prompt with `{p}` where that of a request goes.
    public var template = "{p}{np}"
    /// The settings for the back end, as JSON text of an object; opaque to the core.
    public var parameters = "{}"
    /// The longest text, in tokens; nil for what the request says.
    public var maximumLength: Int?
    /// The longest context, in tokens; nil for what the request says.
    public var maximumContextLength: Int?
    /// True when it is shown to everybody.
    public var isPublic = true
    /// True when only workers that take such prompts may serve.
    public var isNSFW = false
    /// Words to find it by.
    public var tags: [String] = []
    /// The models that will do.
    public var models: [String] = []
    /// The key of the author's that pays for what is asked in it; nil for none.
    public var sharedKey: SharedKeyID?

    /// Creates an empty content, which is not yet valid.
    public init() {}

    /// Where the request's prompt goes.
    public static let promptMark = "{p}"
    /// Where other hordes put what is not wanted; there is no such thing in texts.
    public static let negativeMark = "{np}"

    /// A prompt in this style.
    public func prompt(_ prompt: String) -> String {
        // What the prompt itself holds is left alone.
        template.split(separator: Self.promptMark, omittingEmptySubsequences: false)
            .map { part in
                part.split(separator: Self.negativeMark, omittingEmptySubsequences: false)
                    .joined()
            }
            .joined(separator: prompt)
    }
}
