/// How far a generation has come; holds nothing of its text.
public struct GenerationProgress: Sendable, Hashable {
    /// Pieces that arrived; most programs send a piece for each token.
    public let pieces: Int
    /// UTF-8 bytes that arrived.
    public let bytes: Int

    /// Tokens that arrived, about: some programs send several in a piece.
    public var tokens: Int { max(pieces, bytes / 4) }

    /// Creates a progress.
    public init(pieces: Int, bytes: Int) {
        self.pieces = pieces
        self.bytes = bytes
    }
}
