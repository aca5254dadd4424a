import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A pseudo-terminal with the built `horde-bridge` on it, driven as a person would.
final class TestTerminal: Sendable {
    private struct State {
        /// All bytes so far, as text.
        var seen = ""
        /// What came after the last part that was waited for.
        var unread = ""
        var isOver = false
        var watcher: (part: String, continuation: CheckedContinuation<Bool, Never>)?

        /// Whether a part came; reads up to its end.
        mutating func find(_ part: String) -> Bool? {
            if let range = unread.range(of: part) {
                unread = String(unread[range.upperBound...])
                return true
            }
            return isOver ? false : nil
        }
    }

    private let state = Mutex(State())
    private let master: Int32

    private init(master: Int32) {
        self.master = master
    }

    /// Runs the program on a terminal of some size until it ends.
    ///
    /// - Parameter body: Reads and types; whatever runs after it is told to end with SIGTERM.
    /// - Returns: The exit status and all that was on the screen, escape sequences included.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24, body: (TestTerminal, Process) async throws -> Void
    ) async throws -> (status: Int32, screen: String) {
        var (master, slave) = (Int32(-1), Int32(-1))
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw CocoaError(.fileNoSuchFile)
        }
        let terminal = TestTerminal(master: master)
        let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        let process = Process()
        process.executableURL = Program.file
        process.arguments = arguments
        process.environment = ["TERM": "xterm"].merging(environment) { _, new in new }
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        close(slave)
        Thread.detachNewThread { terminal.readAll() }
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(terminal, process))
        } catch {
            result = .failure(error)
        }
        if process.isRunning { process.terminate() }
        await Program.wait(for: process)
        await terminal.ends()
        close(master)
        try result.get()
        return (process.terminationStatus, terminal.state.withLock { $0.seen })
    }

    /// Types a line.
    func type(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    /// Makes the window larger or smaller.
    func resize(columns: Int, rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Waits for a part of the screen, from where the last wait ended.
    ///
    /// - Returns: Whether it came before the program ended.
    func sees(_ part: String) async -> Bool {
        await withCheckedContinuation { continuation in
            let known = state.withLock { state -> Bool? in
                let known = state.find(part)
                if known == nil { state.watcher = (part, continuation) }
                return known
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    /// Waits until the program has closed its end.
    func ends() async {
        while await sees("\u{0}") {}
    }

    private func readAll() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var rest: [UInt8] = []
        while true {
            let count = buffer.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
            // Linux answers EIO, others with nothing, when nobody holds the other end any more.
            guard count > 0 else { break }
            rest += buffer.prefix(count)
            guard let text = String(validating: rest, as: UTF8.self) else { continue }
            rest = []
            hear { state in
                state.seen += text
                state.unread += text
            }
        }
        hear { $0.isOver = true }
    }

    private func hear(_ change: (inout State) -> Void) {
        let served = state.withLock { state -> (CheckedContinuation<Bool, Never>, Bool)? in
            change(&state)
            guard let watcher = state.watcher, let known = state.find(watcher.part) else {
                return nil
            }
            state.watcher = nil
            return (watcher.continuation, known)
        }
        if let served { served.0.resume(returning: served.1) }
    }
}
