extension Migration {
    /// How far owners have come to be trusted, and reports on workers' texts.
    static let trustAndReports = Migration(version: 3, sql: trust + reports)

    private static let trust = """
        CREATE TABLE trust_progress (
            user INTEGER NOT NULL PRIMARY KEY REFERENCES user (id),
            earned INTEGER NOT NULL CHECK (earned > 0)
        ) STRICT;

        CREATE TABLE trust_payer (
            sequence INTEGER NOT NULL PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES user (id),
            payer INTEGER NOT NULL REFERENCES user (id),
            UNIQUE (user, payer),
            CHECK (user <> payer)
        ) STRICT;


        """

    private static let reports = """
        CREATE TABLE worker_report (
            worker BLOB NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
            reason TEXT NOT NULL CHECK (length(reason) > 0),
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (worker, reason)
        ) STRICT, WITHOUT ROWID;

        """
}
