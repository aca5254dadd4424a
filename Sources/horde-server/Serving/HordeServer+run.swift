import Foundation
import HordeCore
import HordeHTTP
import HordeStore
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

extension HordeServer {
    /// Serves until SIGTERM or SIGINT, then stops in order: no new callers, answers for those who
    /// are here, everything on disk, the database closed.
    ///
    /// - Throws: ``CommandFailure`` when the address cannot be listened on or a new horde cannot be
    ///   made.
    func run() async throws(CommandFailure) {
        let openFiles = OpenFiles.raiseLimit()
        logger.debug(
            "Open files are limited.", metadata: ["process.files": "\(openFiles ?? 0)"])
        if configuration.isOpenInClear {
            logger.warning(
                "Others can reach this server without TLS: texts and keys can be read on the way.")
        }
        for variable in configuration.unknownVariables {
            logger.warning("\(variable.sentence)")
        }
        // Caught before anybody can know that the server is here.
        let reloader = FileReloader(
            catalogue: configuration.catalogue, documents: configuration.documents,
            news: configuration.news, service: service, texts: texts,
            signals: await UnixSignalsSequence(trapping: .sighup), logger: logger)
        let webhooks = Webhooks(
            reach: configuration.webhooks, clock: SystemClock(), logger: logger)
        // Stopped from last to first: the service outlives everybody who asks it something.
        var group = ServiceGroupConfiguration(
            services: [
                HordeRunner(service: service), reloader, webhooks, application(webhooks: webhooks),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(6)
        var failure: (any Error)?
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            logger.warning("Some callers were cut off: they took too long to end.")
        } catch {
            failure = error
        }
        do {
            try await journal.close()
        } catch {
            logger.error("The database was not closed.", metadata: ["journal": "\(error.message)"])
        }
        if let failure { throw explained(failure) }
        logger.info("The server has stopped.")
    }

    private func application(webhooks: Webhooks) -> some ApplicationProtocol {
        var options = HordeHTTPOptions()
        options.trustedProxies = configuration.trustedProxies
        options.limitsRates = configuration.limitsRates
        options.title = configuration.title
        options.texts = texts
        options.version = HordeServerVersion.current
        // Every byte of a text may be escaped in six; no honest body is longer than twice its text.
        options.bodyLimit = max(
            options.bodyLimit,
            2 * configuration.policy.promptBytes
                + configuration.policy.parameterBytes)
        var application = Application(
            router: makeRouter(
                service: service, clock: SystemClock(), options: options, webhooks: webhooks),
            server: protocols,
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                backlog: options.backlog),
            onServerRunning: { channel in announce(channel) },
            logger: logger)
        application.beforeServerStarts { try await makeAdministrator() }
        return application
    }

    /// Makes the anonymous account and user 1 in a new horde.
    ///
    /// The key is shown before it is good: shown after, a crash in between would lose it.
    private func makeAdministrator() async throws {
        guard let administratorKey else { return }
        if administratorKey.isNew {
            StandardStream.output.write(
                "administrator api_key: \(administratorKey.text)\n"
                    + "Keep this key: it is shown once, and nobody can read it again.\n")
        }
        _ = try await service.bootstrap(
            administrator: configuration.administratorName,
            key: APIKey.digest(of: administratorKey.text))
    }

    private func announce(_ channel: any Channel) {
        let scheme = configuration.certificate == nil ? "http" : "https"
        let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        let port = channel.localAddress?.port ?? configuration.port
        StandardStream.output.write("horde-server listening on \(scheme)://\(host):\(port)\n")
    }

    /// Why an address cannot be listened on, in words for people where the reason is a usual one.
    private static func reason(for error: IOError) -> String {
        switch error.errnoCode {
        case EADDRINUSE: "another program listens there"
        case EADDRNOTAVAIL: "this machine does not have the address"
        case EACCES: "this user may not"
        default: error.description
        }
    }

    private func explained(_ error: any Error) -> CommandFailure {
        switch error {
        case let error as IOError:
            CommandFailure(
                .failure,
                "\(configuration.host) port \(configuration.port) cannot be listened on: "
                    + "\(Self.reason(for: error)). Choose another with --port or --host, or stop "
                    + "what uses it.")
        case HordeRejection.nameInvalid:
            CommandFailure(
                .usage, "administrator-name is not a name: \(configuration.administratorName).")
        case let rejection as HordeRejection:
            CommandFailure(.failure, "The new horde could not be made: \(rejection).")
        default:
            CommandFailure(.failure, "The server failed: \(error).")
        }
    }
}
