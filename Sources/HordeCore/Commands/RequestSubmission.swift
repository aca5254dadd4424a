/// A generation request as it comes in.
public struct RequestSubmission: Sendable {
    /// Who asks and pays.
    public let user: UserID
    /// The caller behind the anonymous account; nil for registered users.
    public let caller: CallerID?
    /// What is asked for.
    public let terms: RequestTerms
    /// The prompt and the settings.
    public let texts: RequestTexts
    /// True when texts may be cut to what the horde gives on credit, rather than be refused.
    public let allowsDowngrade: Bool
    /// True when no two jobs are to be done in one go, which is for trusted users.
    public let disablesBatching: Bool
    /// The style to ask in, by identifier or name; nil for none.
    public let style: String?
    /// The shared key that ``user`` lends and the request is made with; nil for the user's own.
    public let sharedKey: SharedKeyID?

    /// The same asked for by somebody without an account.
    public func anonymous(from caller: CallerID) -> RequestSubmission {
        RequestSubmission(
            user: .anonymous, caller: caller, terms: terms, texts: texts,
            allowsDowngrade: allowsDowngrade, disablesBatching: disablesBatching, style: style)
    }

    /// Creates a submission.
    public init(
        user: UserID, caller: CallerID?, terms: RequestTerms, texts: RequestTexts,
        allowsDowngrade: Bool = false, disablesBatching: Bool = false,
        style: String? = nil, sharedKey: SharedKeyID? = nil
    ) {
        self.user = user
        self.caller = caller
        self.terms = terms
        self.texts = texts
        self.allowsDowngrade = allowsDowngrade
        self.disablesBatching = disablesBatching
        self.style = style
        self.sharedKey = sharedKey
    }
}
