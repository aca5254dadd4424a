import Foundation
import Synchronization

/// A program that runs as a process of its own.
final class RunningProgram: Sendable {
    /// The process.
    let process: pid_t
    /// What it writes to standard output.
    let output = ProgramOutput()
    /// What it writes to standard error.
    let complaints = ProgramOutput()
    private let ending = Ending()
    private static let starting = Mutex(())

    /// Starts a program with just these variables in its environment, and `PATH`.
    init(
        _ name: ProgramName, _ arguments: [String], environment: [String: String] = [:]
    ) throws {
        // One at a time: a program that starts in between would keep the pipes open.
        let (process, readOutput, readComplaints) = try Self.starting.withLock { _ in
            let (readOutput, writeOutput) = try Self.pipe()
            let (readComplaints, writeComplaints) = try Self.pipe()
            defer {
                close(writeOutput)
                close(writeComplaints)
            }
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_adddup2(&actions, writeOutput, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, writeComplaints, STDERR_FILENO)
            let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
            let variables = environment.merging(["PATH": path]) { given, _ in given }
            let process = try Self.spawn(
                name.path, arguments, variables.map { "\($0.key)=\($0.value)" }, &actions)
            return (process, readOutput, readComplaints)
        }
        self.process = process
        output.read(from: readOutput)
        complaints.read(from: readComplaints)
        ending.wait(for: process)
    }

    deinit {
        signal(SIGKILL)
    }

    /// Sends a signal, unless the process has ended.
    func signal(_ number: Int32) {
        ending.whileRunning { kill(process, number) }
    }

    /// Waits until the process has ended and everything it wrote was read.
    func end() async -> ProgramEnd {
        let end = await ending.end()
        await output.end()
        await complaints.end()
        return end
    }

    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ variables: [String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var texts: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
        defer { for text in texts + environment { free(text) } }
        texts.append(nil)
        environment.append(nil)
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, nil, texts, environment)
        guard code == 0 else { throw POSIXError(POSIXError.Code(rawValue: code) ?? .ENOENT) }
        return process
    }
}
