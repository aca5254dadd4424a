/// What can be set about a ``SQLiteJournal``.
///
/// The defaults fit a small machine.
public struct SQLiteJournalOptions: Hashable, Sendable {
    /// How long to wait for a lock on the file, which only a tool from outside can hold.
    public var busyTimeout: Duration
    /// How much of the database is kept in memory, in KiB, above zero.
    public var cacheKibibytes: Int
    /// After how many pages of 4 KiB the write-ahead log is copied into the database, above zero.
    public var logPages: Int

    /// Creates options.
    ///
    /// - Precondition: the sizes are above zero.
    public init(
        busyTimeout: Duration = .seconds(5), cacheKibibytes: Int = 32_768, logPages: Int = 4_000
    ) {
        precondition(cacheKibibytes > 0 && logPages > 0, "A cache and a log have a size.")
        self.busyTimeout = busyTimeout
        self.cacheKibibytes = cacheKibibytes
        self.logPages = logPages
    }
}
