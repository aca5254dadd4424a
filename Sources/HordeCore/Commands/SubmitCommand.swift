/// A request to be queued.
///
/// Its texts are in the vault under its identifier.
public struct SubmitCommand: Hashable, Sendable {
    /// The request's identifier.
    public let id: RequestID
    /// Who asks and pays.
    public let user: UserID
    /// The caller behind the anonymous account; nil for registered users.
    public let caller: CallerID?
    /// What is asked for.
    public let terms: RequestTerms
    /// The size of the prompt in bytes of UTF-8.
    public let promptBytes: Int
    /// The size of the settings in bytes of UTF-8.
    public let parameterBytes: Int
    /// True when texts may be cut to what the horde gives on credit, rather than be refused.
    public let allowsDowngrade: Bool
    /// True when no two jobs are to be done in one go, which is for trusted users.
    public let disablesBatching: Bool
    /// The style that the texts are in; nil for none.
    public let style: StyleChoice?
    /// The shared key that ``user`` lends and the request is made with; nil for the user's own.
    public let sharedKey: SharedKeyID?

    /// The estimated tokens of the prompt.
    public var promptTokens: TokenCount { TokenCount(estimatedFromBytes: promptBytes) }

    /// Creates a command.
    public init(
        id: RequestID, user: UserID, caller: CallerID?, terms: RequestTerms, promptBytes: Int,
        parameterBytes: Int, allowsDowngrade: Bool = false, disablesBatching: Bool = false,
        style: StyleChoice? = nil, sharedKey: SharedKeyID? = nil
    ) {
        self.id = id
        self.user = user
        self.caller = caller
        self.terms = terms
        self.promptBytes = promptBytes
        self.parameterBytes = parameterBytes
        self.allowsDowngrade = allowsDowngrade
        self.disablesBatching = disablesBatching
        self.style = style
        self.sharedKey = sharedKey
    }
}
