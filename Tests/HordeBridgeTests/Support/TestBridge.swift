import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import ServiceLifecycle
import Testing

/// A bridge between a fake horde and a double, in virtual time.
struct TestBridge {
    let horde: FakeHorde
    let double: KoboldAIDouble
    let time: VirtualTime
    let recorder: LogRecorder
    let monitor: BridgeMonitor
    private let group: ServiceGroup
    private let client: HTTPClient
    /// The key that the bridge uses; no log may show it.
    static let key = "canary-key-5150"

    /// Starts both ends, runs the bridge while `body` runs, and stops it in order.
    ///
    /// - Parameter prepare: Runs before the bridge starts.
    /// - Returns: The error with which the bridge ended, if it did.
    @discardableResult
    static func run(
        _ settings: DoubleSettings = DoubleSettings(),
        threads: Int = 1,
        quietHours: QuietHours? = nil,
        prepare: (TestBridge) async -> Void = { _ in },
        body: (TestBridge) async throws -> Void
    ) async throws -> (any Error)? {
        let test = try await TestBridge(settings, threads: threads, quietHours: quietHours)
        await prepare(test)
        let group = test.group
        let error = try await withThrowingTaskGroup(of: (any Error)?.self) { tasks in
            tasks.addTask {
                do {
                    try await group.run()
                    return nil
                } catch {
                    return error
                }
            }
            try await body(test)
            await group.triggerGracefulShutdown()
            return try await tasks.next() ?? nil
        }
        await test.horde.shutdown()
        await test.double.shutdown()
        try await test.client.shutdown()
        return error
    }

    /// Asks the bridge to stop in order, as SIGTERM does.
    func stop() async {
        await group.triggerGracefulShutdown()
    }

    private init(
        _ double: DoubleSettings, threads: Int, quietHours: QuietHours?
    ) async throws {
        horde = try await FakeHorde.start()
        self.double = try await KoboldAIDouble.start(double)
        time = VirtualTime()
        recorder = LogRecorder()
        monitor = BridgeMonitor()
        client = HTTPClient.forBridge(threads: threads)
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        let configuration = try BridgeConfiguration(
            hordeURL: try #require(BaseAddress(horde.address)),
            apiKey: try #require(APIKey(Self.key)),
            workerName: "Maple Den", priorityUsernames: ["fam#3"], settings: settings)
        let bridge = Bridge(
            settings: settings,
            horde: HTTPHordeClient(configuration: configuration, client: client),
            backend: KoboldAIBackend(
                address: try #require(BaseAddress(self.double.address)), client: client),
            logger: recorder.logger, quietHours: quietHours, monitor: monitor, time: time,
            jitter: { 1 })
        group = ServiceGroup(services: [bridge], logger: recorder.logger)
    }
}
