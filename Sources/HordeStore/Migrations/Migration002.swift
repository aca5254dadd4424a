extension Migration {
    /// Monthly grants, movements that undo others, and a user's history.
    static let grantsAndReversals = Migration(version: 2, sql: grants + reversals + histories)

    private static let grants = """
        CREATE TABLE monthly_grant (
            user INTEGER NOT NULL PRIMARY KEY REFERENCES user (id),
            amount INTEGER NOT NULL CHECK (amount > 0),
            started_at INTEGER NOT NULL,
            last_due INTEGER NOT NULL CHECK (last_due >= started_at),
            last_given INTEGER
        ) STRICT;


        """

    // A movement is undone once: the index says so too.
    private static let reversals = """
        ALTER TABLE ledger_event ADD COLUMN reverses INTEGER REFERENCES ledger_event (sequence);
        CREATE UNIQUE INDEX ledger_event_by_reversed ON ledger_event (reverses)
            WHERE reverses IS NOT NULL;


        """

    private static let histories = """
        CREATE INDEX ledger_entry_by_debit ON ledger_entry (debit, event);
        CREATE INDEX ledger_entry_by_credit ON ledger_entry (credit, event);

        """
}
