import HordeCore
import HordeHTTP
import HordeStore
import HummingbirdCore
import Logging

/// A server that is put together, with its horde loaded, and not yet running.
struct HordeServer: Sendable {
    /// What it was told.
    let configuration: ServerConfiguration
    /// The horde.
    let service: HordeService
    /// The operator's documents and news.
    let texts: OperatorTexts
    /// The database, which the server closes at its end.
    let journal: SQLiteJournal
    /// What becomes the administrator's key; nil when the horde has its people already.
    let administratorKey: AdministratorKey?
    /// How it speaks HTTP.
    let protocols: HTTPServerBuilder
    /// What it logs with.
    let logger: Logger
}
