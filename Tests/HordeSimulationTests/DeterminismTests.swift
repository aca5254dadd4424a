import Foundation
import Testing

/// The same seed leads to the same digest in every process, though each hashes by its own seed.
@Suite struct DeterminismTests {
    private static let variable = "HORDE_DIGEST_FILE"
    private static let seeds: [UInt64] = Array(3001...3024)

    private static var target: String? {
        ProcessInfo.processInfo.environment[variable]
    }

    @Test(.enabled(if: target == nil))
    func twoProcessesAgree() async throws {
        async let first = digestsOfAnotherProcess()
        async let second = digestsOfAnotherProcess()
        let digests = try await [first, second]
        #expect(digests[0].count == Self.seeds.count)
        #expect(digests[0] == digests[1])
    }

    @Test(.enabled(if: target == nil))
    func seedsDiffer() async throws {
        let first = try await SeededRun(seed: 3001, length: 40).run()
        let again = try await SeededRun(seed: 3001, length: 40).run()
        let other = try await SeededRun(seed: 3002, length: 40).run()
        #expect(first == again)
        #expect(first != other)
    }

    /// What the other processes do; writes a line for each seed.
    @Test(.enabled(if: target != nil))
    func writeDigests() async throws {
        let path = try #require(Self.target)
        var lines: [String] = []
        for seed in Self.seeds {
            lines.append("\(seed) \(try await SeededRun(seed: seed).run())")
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Starts this program of tests again, with that one test, and returns its lines.
    private func digestsOfAnotherProcess() async throws -> [Substring] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "horde-digests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = [
            "--testing-library", "swift-testing", "--filter", "DeterminismTests/writeDigests",
        ]
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_DETERMINISTIC_HASHING"] = nil
        environment[Self.variable] = file.path()
        process.environment = environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        #expect(status == 0, "The other process failed.")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }
}
