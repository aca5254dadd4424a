import NIOCore
import Synchronization

/// The text of a stream so far.
final class StreamedText: Sendable {
    private struct State {
        var events = ServerSentEvents()
        var text = ""
        var pieces = 0
        var tellsEnd = false
        var isEnded = false
        var hasFailed = false
    }

    private let state = Mutex(State())
    private let read: @Sendable (String) -> StreamPiece?
    private let progress: @Sendable (GenerationProgress) -> Void

    /// A text without anything yet.
    ///
    /// - Parameters:
    ///   - progress: Told of each event that brings text.
    ///   - read: Reads the data of an event; nil for one that says nothing.
    init(
        progress: @escaping @Sendable (GenerationProgress) -> Void,
        read: @escaping @Sendable (String) -> StreamPiece?
    ) {
        self.progress = progress
        self.read = read
    }

    /// Takes bytes of the stream.
    func take(_ bytes: ByteBuffer) {
        let grown = state.withLock { state -> GenerationProgress? in
            let pieces = state.pieces
            for event in state.events.take(bytes.readableBytesView) {
                if let piece = read(event) { Self.add(piece, to: &state) }
            }
            guard state.pieces > pieces else { return nil }
            return GenerationProgress(pieces: state.pieces, bytes: state.text.utf8.count)
        }
        if let grown { progress(grown) }
    }

    /// The text so far.
    var text: GeneratedText { state.withLock { GeneratedText($0.text) } }

    /// Whether the program said that it failed.
    var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// Whether a body that ended here is whole: the end was told, or never is by this program.
    var isWhole: Bool { state.withLock { $0.isEnded || !$0.tellsEnd && $0.pieces > 0 } }

    private static func add(_ piece: StreamPiece, to state: inout State) {
        switch piece {
        case .text(let text):
            state.text += text
            state.pieces += 1
        case .unfinished(let text):
            state.tellsEnd = true
            state.text += text
            state.pieces += 1
        case .last(let text):
            state.tellsEnd = true
            state.isEnded = true
            state.text += text
            if !text.isEmpty { state.pieces += 1 }
        case .failure:
            state.hasFailed = true
        }
    }
}
