/// What an audit of the ledger found.
public struct AuditReport: Hashable, Sendable {
    /// How many entries were replayed.
    public let entries: Int
    /// How many accounts were compared.
    public let accounts: Int
    /// The sum over all accounts; zero in a sound ledger.
    public let sum: Kudos
    /// One sentence for each thing that does not add up; empty in a sound ledger.
    public let findings: [String]

    /// Creates a report.
    public init(entries: Int, accounts: Int, sum: Kudos, findings: [String]) {
        self.entries = entries
        self.accounts = accounts
        self.sum = sum
        self.findings = findings
    }

    /// True when everything adds up.
    public var isSound: Bool { findings.isEmpty && sum == .zero }
}
