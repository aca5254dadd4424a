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

    /// Creates a submission.
    public init(user: UserID, caller: CallerID?, terms: RequestTerms, texts: RequestTexts) {
        self.user = user
        self.caller = caller
        self.terms = terms
        self.texts = texts
    }
}
