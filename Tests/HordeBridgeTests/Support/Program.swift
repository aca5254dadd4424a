import Foundation

/// The built `horde-bridge`, run as a process.
struct Program {
    /// What a run left behind.
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program beside the test bundle; nil when it was not built.
    static let file: URL? = {
        let folder = Bundle.main.executableURL?.deletingLastPathComponent()
        let file = folder?.appending(path: "horde-bridge")
        return file.flatMap { FileManager.default.isExecutableFile(atPath: $0.path) ? $0 : nil }
    }()

    /// Runs the program until it ends, or until it asks a horde for a job and is told to end.
    ///
    /// What it writes goes into files: pipes of short-lived processes are not reliable.
    ///
    /// - Parameter horde: The horde whose pop proves that the program serves; nil for a run that
    ///   ends by itself.
    static func run(
        _ arguments: [String], command: String = "run", environment: [String: String] = [:],
        input: String = "", until horde: FakeHorde? = nil,
        meanwhile: (Process) async throws -> Void = { _ in }
    ) async throws -> Run {
        try await withFile("", named: "output") { outputPath in
            try await withFile("", named: "errors") { errorsPath in
                let process = Process()
                process.executableURL = file
                process.arguments = [command] + arguments
                process.environment = environment
                let typed = Pipe()
                typed.fileHandleForWriting.write(Data(input.utf8))
                try typed.fileHandleForWriting.close()
                process.standardInput = typed
                process.standardOutput = FileHandle(forWritingAtPath: outputPath)
                process.standardError = FileHandle(forWritingAtPath: errorsPath)
                try process.run()
                if let horde {
                    _ = await horde.nextPop()
                    try await meanwhile(process)
                    process.terminate()
                }
                await wait(for: process)
                return Run(
                    status: process.terminationStatus,
                    output: try String(contentsOfFile: outputPath, encoding: .utf8),
                    errors: try String(contentsOfFile: errorsPath, encoding: .utf8))
            }
        }
    }

    /// Waits on a thread of its own: the wait blocks.
    static func wait(for process: Process) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                process.waitUntilExit()
                continuation.resume()
            }
        }
    }

    /// Writes a file for `--config`, hands over its path, and removes it.
    static func withFile<Value>(
        _ text: String, named name: String, body: (String) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "horde-bridge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(file.path))
        } catch {
            result = .failure(error)
        }
        try FileManager.default.removeItem(at: folder)
        return try result.get()
    }
}
