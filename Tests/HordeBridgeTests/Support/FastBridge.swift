import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import ServiceLifecycle
import Testing

/// A bridge whose pauses are a thousand times as short, between any horde and a double.
enum FastBridge {
    /// Runs a bridge while `body` runs, and stops it in order.
    ///
    /// - Parameters:
    ///   - horde: The address of the horde.
    ///   - patience: How long a generation may run before it is ended for its text so far.
    ///   - endsItself: Whether the bridge ends without being told to.
    /// - Throws: The error with which the bridge ended.
    static func run(
        horde: String, double: KoboldAIDouble, _ kind: DoubleSettings.Program, threads: Int = 1,
        patience: Duration, endsItself: Bool = false, body: () async throws -> Void
    ) async throws {
        let client = HTTPClient.forBridge(threads: threads)
        let address = try #require(BaseAddress(double.address))
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        let configuration = try BridgeConfiguration(
            hordeURL: try #require(BaseAddress(horde)), apiKey: try #require(APIKey("key")),
            workerName: "Maple Den", settings: settings)
        let recorder = LogRecorder()
        let bridge = Bridge(
            settings: settings,
            horde: HTTPHordeClient(configuration: configuration, client: client),
            backend: backend(kind, at: address, client, patience), logger: recorder.logger,
            time: FastTime())
        let group = ServiceGroup(services: [bridge], logger: recorder.logger)
        let result: Result<Void, any Error>
        do {
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                try await body()
                if !endsItself { await group.triggerGracefulShutdown() }
                try await tasks.waitForAll()
            }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        try result.get()
    }

    private static func backend(
        _ kind: DoubleSettings.Program, at address: BaseAddress, _ client: HTTPClient,
        _ limit: Duration
    ) -> any Backend {
        let patience: @Sendable (Duration) -> Duration = { _ in limit }
        if case .openAI = kind {
            return OpenAIBackend(address: address, client: client, patience: patience)
        }
        return KoboldAIBackend(address: address, client: client, patience: patience)
    }
}
