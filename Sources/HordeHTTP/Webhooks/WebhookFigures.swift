/// What became of calls since the start.
public struct WebhookFigures: Hashable, Sendable {
    /// Calls that their receivers took.
    public internal(set) var taken = 0
    /// Calls that were given up after all tries, or whose address may not be called.
    public internal(set) var failed = 0
    /// Calls that were never made because too many waited.
    public internal(set) var dropped = 0
}
