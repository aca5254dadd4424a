import Logging
import Synchronization

/// Keeps every log line, its level, message and metadata in one text.
final class LogRecorder: Sendable {
    private struct State {
        var lines: [String] = []
        var watchers: [(part: String, continuation: CheckedContinuation<String, Never>)] = []
    }

    private let state = Mutex(State())

    /// All lines so far.
    var lines: [String] { state.withLock { $0.lines } }

    /// Waits for a line with a part, among those so far or those to come.
    func line(with part: String) async -> String {
        await withCheckedContinuation { continuation in
            let found = state.withLock { state -> String? in
                if let line = state.lines.first(where: { $0.contains(part) }) { return line }
                state.watchers.append((part, continuation))
                return nil
            }
            if let found { continuation.resume(returning: found) }
        }
    }

    /// A logger at trace level that writes here.
    var logger: Logger {
        Logger(label: "test") { _ in LogRecorderHandler(recorder: self) }
    }

    func add(_ line: String) {
        let served = state.withLock { state in
            state.lines.append(line)
            defer { state.watchers.removeAll { line.contains($0.part) } }
            return state.watchers.filter { line.contains($0.part) }
        }
        for watcher in served { watcher.continuation.resume(returning: line) }
    }
}

/// The handler of a recorder.
struct LogRecorderHandler: LogHandler {
    let recorder: LogRecorder
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let data = event.metadata.map { "\($0)" } ?? ""
        recorder.add("\(event.level) \(event.message) \(data) \(metadata)")
    }
}
