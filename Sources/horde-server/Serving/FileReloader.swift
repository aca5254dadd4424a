import HordeCore
import HordeHTTP
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the operator's files again whenever SIGHUP arrives: the model catalogue, the documents and
/// the news.
///
/// Nothing else is read again: other options hold until the next start. A file that cannot be used
/// leaves everything of its kind as it was.
///
/// It knows nothing that is secret, since services are described in logs.
struct FileReloader: Service {
    /// The model catalogue; nil when the server was started without one.
    let catalogue: CatalogueFile?
    /// The documents; nil for none.
    let documents: DocumentFiles?
    /// The news; nil for none.
    let news: NewsFile?
    /// Who takes the sizes.
    let service: HordeService
    /// What takes documents and news.
    let texts: OperatorTexts
    /// The signals, caught since before the server listens.
    let signals: UnixSignalsSequence
    /// What it logs with.
    let logger: Logger

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() {
            await reloadCatalogue()
            if let documents {
                reload("documents") { () throws(CommandFailure) in
                    texts.documents = try documents.read()
                }
            }
            if let news {
                reload("news") { () throws(CommandFailure) in texts.news = try news.read() }
            }
        }
    }

    private func reload(_ name: String, _ read: () throws(CommandFailure) -> Void) {
        do {
            try read()
            logger.notice("The \(name) were read again.")
        } catch {
            warn("The \(name) cannot be used; those before stay.", "\(name).trouble", error)
        }
    }

    private func reloadCatalogue() async {
        guard let catalogue else {
            logger.notice("SIGHUP: there is no model catalogue to read again.")
            return
        }
        do {
            let sizes = try catalogue.read()
            try await service.change(catalogue: sizes)
            logger.notice(
                "The model catalogue was read again.",
                metadata: ["catalogue.models": "\(sizes.sizes.count)"])
        } catch let failure as CommandFailure {
            warn(
                "The model catalogue cannot be used; the one before stays in force.",
                "catalogue.trouble", failure)
        } catch {
            // The server is stopping: nobody needs sizes any more.
            logger.debug("The model catalogue was not taken over.")
        }
    }

    private func warn(_ message: Logger.Message, _ key: String, _ failure: CommandFailure) {
        // One line, whatever is in the names.
        let words = failure.message.split(separator: "\n").joined(separator: " ")
        logger.warning(message, metadata: [key: "\(words)"])
    }
}
