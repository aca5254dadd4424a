/// What came of one call.
enum WebhookResult: Hashable, Sendable {
    /// The receiver took the notice.
    case taken
    /// It was not reached, took too long, or answered something else than 2xx.
    case failed
    /// The address is one that this horde does not call.
    case forbidden
}
