package import HordeCore

/// Where a simulated horde keeps its journal over restarts.
package protocol JournalHome: Sendable {
    /// Opens the journal, or opens it again.
    func open() async throws -> any HordeJournal

    /// Closes it, as the end of a process does.
    func close() async throws
}

/// A home in memory.
package struct MemoryHome: JournalHome {
    private let journal = InMemoryJournal()

    package init() {}

    package func open() async throws -> any HordeJournal { journal }

    package func close() async throws {}
}
