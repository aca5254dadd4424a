import AsyncHTTPClient
public import Logging
public import ServiceLifecycle

/// A bridge with the HTTP client and the back end that a configuration asks for.
public struct ConfiguredBridge: Service {
    private let configuration: BridgeConfiguration
    private let logger: Logger
    private let monitor: BridgeMonitor

    /// Plans a bridge; nothing is opened before it runs.
    ///
    /// - Parameters:
    ///   - configuration: All options.
    ///   - logger: As ``Bridge`` uses it.
    ///   - monitor: Knows how the bridge is, and can pause it; nil for one that nobody looks at.
    public init(
        configuration: BridgeConfiguration, logger: Logger, monitor: BridgeMonitor? = nil
    ) {
        self.configuration = configuration
        self.logger = logger
        self.monitor = monitor ?? BridgeMonitor(configuration)
    }

    /// Serves until a graceful shutdown or a refusal of the horde, then closes all connections.
    ///
    /// - Throws: `BridgeRefusal` and `BridgeMisfit`, as ``Bridge/run()`` does.
    public func run() async throws {
        let client = HTTPClient.forBridge(threads: configuration.settings.threads)
        let inquiry = HordeInquiry(configuration: configuration, client: client)
        monitor.connectBalance { try? await inquiry.account().kudos }
        defer { monitor.connectBalance(nil) }
        let bridge = Bridge(
            settings: configuration.settings,
            horde: HTTPHordeClient(configuration: configuration, client: client),
            backend: backend(client),
            logger: logger,
            quietHours: configuration.quietHours,
            monitor: monitor)
        let result: Result<Void, any Error>
        do {
            result = .success(try await bridge.run())
        } catch {
            result = .failure(error)
        }
        // What the bridge says counts; connections that do not close well are closed all the same.
        try? await client.shutdown()
        try result.get()
    }

    func backend(_ client: HTTPClient) -> any Backend {
        switch configuration.backend {
        case .demo: DemoBackend()
        case .probed(let address, let key):
            ProbingBackend(address: address, client: client, key: key)
        case .koboldAI(let address, let key):
            KoboldAIBackend(address: address, client: client, key: key)
        case .openAI(let address, let key):
            OpenAIBackend(address: address, client: client, key: key)
        }
    }
}

extension ConfiguredBridge: CustomStringConvertible {
    /// A name only: those who run services write their descriptions into logs.
    public var description: String { "ConfiguredBridge" }
}
