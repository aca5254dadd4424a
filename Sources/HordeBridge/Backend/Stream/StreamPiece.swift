/// What one event of a stream says.
enum StreamPiece: Sendable, Hashable {
    /// More text; the program does not tell in its events when a text ends.
    case text(String)
    /// More text, and more follows.
    case unfinished(String)
    /// The last text, perhaps empty.
    case last(String)
    /// The program reports that it failed.
    case failure
}
