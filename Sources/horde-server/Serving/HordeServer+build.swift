import HordeCore
import HordeHTTP
import HordeStore
import Logging

extension HordeServer {
    /// Puts a server together: opens the database, loads the horde, and nothing else.
    ///
    /// - Throws: ``CommandFailure`` when the data directory or the certificate cannot be used.
    static func build(_ configuration: ServerConfiguration) async throws(CommandFailure)
        -> HordeServer
    {
        var logger = Logger(label: "horde-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = configuration.logLevel
        let protocols = try ServerProtocols.builder(certificate: configuration.certificate)
        let catalogue = try configuration.catalogue?.read() ?? ModelCatalogue()
        let documents = try configuration.documents?.read() ?? HordeDocuments()
        let news = try configuration.news?.read() ?? []
        let journal: SQLiteJournal
        let snapshot: HordeSnapshot
        do {
            journal = try SQLiteJournal(directory: configuration.dataDirectory)
            snapshot = try await journal.load()
        } catch {
            throw CommandFailure(.dataUnusable, error.message)
        }
        let service = HordeService(
            policy: configuration.policy, catalogue: catalogue, snapshot: snapshot,
            journal: WatchedJournal(journal, logger: logger), clock: SystemClock(),
            identifiers: SystemIdentifiers())
        logger.info(
            "The horde is loaded.",
            metadata: [
                "horde.users": "\(snapshot.users.count)",
                "horde.workers": "\(snapshot.workers.count)",
                "journal.batch": "\(snapshot.lastBatch)",
            ])
        return HordeServer(
            configuration: configuration, service: service,
            texts: OperatorTexts(documents: documents, news: news), journal: journal,
            administratorKey: snapshot.isFresh
                ? AdministratorKey(chosen: configuration.administratorKey) : nil,
            protocols: protocols, logger: logger)
    }
}
