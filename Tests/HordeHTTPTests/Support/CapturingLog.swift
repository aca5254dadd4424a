import Logging
import Synchronization

/// Keeps every line that is logged, at every level, with its data.
final class CapturingLog: Sendable {
    private let lines = Mutex<[String]>([])

    /// Everything so far.
    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func keep(_ line: String) { lines.withLock { $0.append(line) } }

    /// A logger that writes here.
    func logger() -> Logger {
        Logger(label: "test") { _ in Handler(log: self) }
    }

    struct Handler: LogHandler {
        let log: CapturingLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.keep("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
        }
    }
}
