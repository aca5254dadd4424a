import Foundation
import Testing

/// A bridge that is ended and started again beside the same back end.
actor MortalWorker {
    /// The worker's name.
    nonisolated let name: String
    private let arguments: [String]
    private let key: String
    private let backend: RunningProgram
    private var bridge: RunningProgram

    /// Starts the back end and the first bridge.
    ///
    /// - Parameters:
    ///   - name: The worker's name.
    ///   - key: The owner's API key.
    ///   - horde: The address of the horde.
    ///   - double: How the double behaves.
    init(
        _ name: String, of key: String, at horde: String, backend double: [String]
    ) async throws {
        backend = try RunningProgram(.double, ["--port", "0"] + double)
        let line = try #require(await backend.output.line { $0.hasPrefix("listening on ") })
        let address = line.replacingOccurrences(of: "listening on ", with: "")
        self.name = name
        self.key = key
        arguments = [
            "run", "--horde-url", horde, "--backend-url", "http://\(address)", "--name", name,
        ]
        bridge = try Self.start(arguments, key)
    }

    /// Ends the bridge with a signal and starts the next one.
    func end(by signal: Int32) async throws {
        bridge.signal(signal)
        let end = await bridge.end()
        // Who is asked to stop before it heeds signals ends at once, having said nothing.
        var expected: Set<ProgramEnd> = [signal == SIGKILL ? .killed(signal) : .exited(0)]
        if bridge.complaints.text.isEmpty { expected.insert(.killed(signal)) }
        #expect(expected.contains(end), "\(name) \(end) \(bridge.complaints.text)")
        bridge = try Self.start(arguments, key)
    }

    /// Ends both in order.
    func stop() async {
        bridge.signal(SIGTERM)
        #expect(await bridge.end() == .exited(0), "\(name) \(bridge.complaints.text)")
        backend.signal(SIGTERM)
        _ = await backend.end()
    }

    private static func start(_ arguments: [String], _ key: String) throws -> RunningProgram {
        try RunningProgram(.bridge, arguments, environment: ["HORDE_BRIDGE_API_KEY": key])
    }
}
