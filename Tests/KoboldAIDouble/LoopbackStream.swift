/// The body of an answer that is written piece by piece while it comes about.
public final class LoopbackStream: Sendable, Hashable {
    /// Writes one piece to the client, and throws when the client has left.
    public typealias Writer = @Sendable (String) async throws -> Void

    /// Whether the answer is of HTTP/1.0, whose end is the closing of the connection.
    let isOld: Bool
    /// Writes the pieces; answers whether the body ends in order, rather than by a cut.
    let produce: @Sendable (Writer) async -> Bool

    /// An answer of server-sent events.
    ///
    /// - Parameters:
    ///   - isOld: Whether it is of HTTP/1.0; else its pieces are chunks, whose end is marked.
    ///   - produce: Writes the pieces; its task is cancelled when the client leaves.
    public init(isOld: Bool, produce: @escaping @Sendable (Writer) async -> Bool) {
        self.isOld = isOld
        self.produce = produce
    }

    /// The same stream, not one like it.
    public static func == (left: LoopbackStream, right: LoopbackStream) -> Bool {
        left === right
    }

    /// Feeds its identity.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}
