import HordeCore
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the model catalogue again whenever SIGHUP arrives.
///
/// Nothing else is read again: other options hold until the next start.
struct CatalogueReloader: Service {
    /// The file; nil when the server was started without one.
    let file: CatalogueFile?
    /// Who takes the sizes.
    let service: HordeService
    /// The signals, caught since before the server listens.
    let signals: UnixSignalsSequence
    /// What it logs with.
    let logger: Logger

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() {
            await reload()
        }
    }

    private func reload() async {
        guard let file else {
            logger.notice("SIGHUP: there is no model catalogue to read again.")
            return
        }
        do {
            let catalogue = try file.read()
            try await service.change(catalogue: catalogue)
            logger.notice(
                "The model catalogue was read again.",
                metadata: ["catalogue.models": "\(catalogue.sizes.count)"])
        } catch let failure as CommandFailure {
            logger.warning(
                "The model catalogue cannot be used; the one before stays in force.",
                metadata: [
                    // One line, whatever is in the names.
                    "catalogue.trouble":
                        "\(failure.message.split(separator: "\n").joined(separator: " "))"
                ])
        } catch {
            // The server is stopping: nobody needs sizes any more.
            logger.debug("The model catalogue was not taken over.")
        }
    }
}
