import Foundation
import Testing

/// A real bridge and the double of a back end, as two processes.
struct RunningWorker: Sendable {
    /// The bridge.
    let bridge: RunningProgram
    /// The back end.
    let backend: RunningProgram

    /// Starts both; the bridge needs no sign of readiness, for whoever asks the horde can wait.
    ///
    /// - Parameters:
    ///   - name: The worker's name.
    ///   - key: The owner's API key.
    ///   - backend: How the double behaves.
    init(
        _ name: String, of key: String, at horde: RunningHorde, backend arguments: [String],
        bridge extra: [String] = []
    ) async throws {
        backend = try RunningProgram(.double, ["--port", "0"] + arguments)
        let line = try #require(await backend.output.line { $0.hasPrefix("listening on ") })
        let address = line.replacingOccurrences(of: "listening on ", with: "")
        bridge = try RunningProgram(
            .bridge,
            [
                "run", "--horde-url", horde.address, "--backend", "koboldai",
                "--backend-url", "http://\(address)", "--name", name,
            ] + extra,
            environment: ["HORDE_BRIDGE_API_KEY": key])
    }

    /// Stops both and returns how the bridge ended.
    func stop() async -> ProgramEnd {
        bridge.signal(SIGTERM)
        let end = await bridge.end()
        backend.signal(SIGTERM)
        _ = await backend.end()
        return end
    }
}
