import ArgumentParser
import HordeBridge
import Logging
import ServiceLifecycle
import UnixSignals

/// `horde-bridge run`: serves until it is told to stop.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Serve jobs until SIGTERM or SIGINT.",
        discussion: """
            Each option can also stand in the environment as HORDE_BRIDGE_ and its name in \
            capitals (HORDE_BRIDGE_API_KEY), or in the file that --config names (api-key: ...). \
            The command line comes first, then the environment, then the file, then the default.

            The demo back end is a toy that chains words of a short story. It shows the path of \
            a text through a horde; it is not a language model.

            SIGUSR1 pauses the bridge, SIGUSR2 lets it go on.

            Exit codes: 0 stopped as asked; 64 wrong command line; 77 the horde refuses this key \
            or worker; 78 wrong configuration; 70 anything else.
            """)

    @OptionGroup var options: CommandLineOptions

    @Flag(help: "Write log lines even on a terminal, in place of the view.")
    var plain = false

    @Option(help: "Where `horde-bridge status` finds this bridge; by itself it finds a place.")
    var statusSocket: String?

    func run() async throws {
        do {
            let values = try OptionSource(commandLine: options).values()
            let configuration = try BridgeConfiguration(options: values)
            let hasView = TerminalWindow.canDraw && !plain
            LogSetup.bootstrap(
                try LogSetup.level(values), isSilent: hasView && TerminalWindow.hasErrors)
            OwnerNotice.print(for: configuration)
            try await serve(configuration, hasView: hasView)
        } catch {
            throw Failure(error).told()
        }
    }

    private func serve(_ configuration: BridgeConfiguration, hasView: Bool) async throws {
        let monitor = BridgeMonitor(configuration)
        let log = Logger(label: "horde.bridge")
        var logger = Logger(label: "horde.lifecycle")
        logger.logLevel = max(logger.logLevel, .error)
        var services: [any Service] = [OwnerSignals(monitor: monitor)]
        if let path = statusSocket ?? OwnerPlace.places.socket(worker: configuration.workerName) {
            services.append(
                StatusSocket(path: path, user: OwnerPlace.user, monitor: monitor, logger: log))
        }
        if hasView { services.append(TerminalView(monitor: monitor)) }
        // Shutdown goes from the last to the first: the bridge is watched until its end.
        let watchers = services.map {
            ServiceGroupConfiguration.ServiceConfiguration(
                service: $0, successTerminationBehavior: .ignore,
                failureTerminationBehavior: .ignore)
        }
        let bridge = ConfiguredBridge(configuration: configuration, logger: log, monitor: monitor)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: watchers + [
                    .init(service: bridge, successTerminationBehavior: .gracefullyShutdownGroup)
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        try await group.run()
    }
}
