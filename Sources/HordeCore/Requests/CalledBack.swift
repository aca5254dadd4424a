/// A delivered text of which the requester wants to be told.
public struct CalledBack: Sendable {
    /// The request.
    public let request: RequestID
    /// The text and who made it.
    public let generation: Generation
    /// Where to tell it.
    public let callback: Callback

    /// Puts it together.
    public init(request: RequestID, generation: Generation, callback: Callback) {
        self.request = request
        self.generation = generation
        self.callback = callback
    }
}
