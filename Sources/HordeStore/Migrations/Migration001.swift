extension Migration {
    /// The first schema.
    ///
    /// Times are milliseconds since 1970, amounts are centikudos, identifiers are 16 bytes and
    /// digests 32. What moves kudos or tells people apart is checked here a second time. What a
    /// worker claims about itself is not: a strange claim must never stop the journal.
    static let first = Migration(
        version: 1,
        sql: people + workers + ledger + rememberedTransfers + switches + checkpoints + guards)

    private static let people = """
        CREATE TABLE user (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 0),
            name TEXT NOT NULL,
            key BLOB UNIQUE CHECK (length(key) = 32),
            roles INTEGER NOT NULL CHECK (roles >= 0),
            created_at INTEGER NOT NULL,
            concurrency INTEGER,
            workers_invited INTEGER NOT NULL,
            contact TEXT NOT NULL,
            comment TEXT NOT NULL,
            tokens_used INTEGER NOT NULL DEFAULT 0 CHECK (tokens_used >= 0),
            texts_used INTEGER NOT NULL DEFAULT 0 CHECK (texts_used >= 0),
            tokens_contributed INTEGER NOT NULL DEFAULT 0 CHECK (tokens_contributed >= 0),
            texts_contributed INTEGER NOT NULL DEFAULT 0 CHECK (texts_contributed >= 0)
        ) STRICT;

        CREATE TABLE invitation (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            code BLOB NOT NULL UNIQUE CHECK (length(code) = 32),
            uses_left INTEGER NOT NULL CHECK (uses_left >= 0),
            expires_at INTEGER,
            created_by INTEGER NOT NULL REFERENCES user (id),
            created_at INTEGER NOT NULL,
            is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1))
        ) STRICT;


        """

    private static let workers = """
        CREATE TABLE worker (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            name TEXT NOT NULL UNIQUE,
            owner INTEGER NOT NULL REFERENCES user (id),
            created_at INTEGER NOT NULL,
            info TEXT NOT NULL,
            maintenance TEXT,
            is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
            models TEXT NOT NULL CHECK (json_type(models) = 'array'),
            maximum_length INTEGER NOT NULL,
            maximum_context_length INTEGER NOT NULL,
            threads INTEGER NOT NULL,
            soft_prompts TEXT NOT NULL CHECK (json_type(soft_prompts) = 'array'),
            takes_nsfw INTEGER NOT NULL CHECK (takes_nsfw IN (0, 1)),
            agent TEXT NOT NULL,
            texts_delivered INTEGER NOT NULL DEFAULT 0 CHECK (texts_delivered >= 0),
            tokens_delivered INTEGER NOT NULL DEFAULT 0 CHECK (tokens_delivered >= 0),
            jobs_failed INTEGER NOT NULL DEFAULT 0 CHECK (jobs_failed >= 0),
            kudos_generated INTEGER NOT NULL DEFAULT 0 CHECK (kudos_generated >= 0),
            kudos_uptime INTEGER NOT NULL DEFAULT 0 CHECK (kudos_uptime >= 0),
            uptime INTEGER NOT NULL DEFAULT 0 CHECK (uptime >= 0),
            accrued INTEGER NOT NULL DEFAULT 0 CHECK (accrued >= 0),
            last_check_in INTEGER NOT NULL
        ) STRICT;


        """

    // An account's number says whose it is, so entries are small and need no join: treasury 0, sink
    // 1, then for user n the balance 2 + 2n and the escrow 3 + 2n.
    private static let ledger = """
        CREATE TABLE entry_code (
            code INTEGER NOT NULL PRIMARY KEY CHECK (code >= 0),
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        INSERT INTO entry_code (code, name) VALUES
            (0, 'received'), (1, 'generation'), (2, 'uptimeReward'), (3, 'transfer'),
            (4, 'award'), (5, 'adjustment'), (6, 'grant'), (7, 'promotion'), (8, 'fee'),
            (9, 'opening'), (10, 'reversal');

        CREATE TABLE account (
            id INTEGER NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('treasury', 'sink', 'balance', 'escrow')),
            user INTEGER REFERENCES user (id),
            debits INTEGER NOT NULL DEFAULT 0 CHECK (debits >= 0),
            credits INTEGER NOT NULL DEFAULT 0 CHECK (credits >= 0),
            CHECK ((user IS NULL) = (kind IN ('treasury', 'sink'))),
            CHECK (id = CASE kind
                WHEN 'treasury' THEN 0 WHEN 'sink' THEN 1
                WHEN 'balance' THEN 2 + 2 * user ELSE 3 + 2 * user END)
        ) STRICT;
        INSERT INTO account (id, kind) VALUES (0, 'treasury'), (1, 'sink');

        CREATE TABLE kudos_detail (
            user INTEGER NOT NULL REFERENCES user (id),
            code INTEGER NOT NULL REFERENCES entry_code (code),
            amount INTEGER NOT NULL,
            PRIMARY KEY (user, code),
            CHECK (code > 0 OR amount >= 0)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ledger_event (
            sequence INTEGER NOT NULL PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            job BLOB CHECK (length(job) = 16),
            time INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE ledger_entry (
            sequence INTEGER NOT NULL PRIMARY KEY,
            event INTEGER NOT NULL REFERENCES ledger_event (sequence),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            debit INTEGER NOT NULL REFERENCES account (id),
            credit INTEGER NOT NULL REFERENCES account (id),
            amount INTEGER NOT NULL CHECK (amount > 0),
            code INTEGER NOT NULL CHECK (code > 0) REFERENCES entry_code (code),
            UNIQUE (event, ordinal),
            CHECK (debit <> credit)
        ) STRICT;


        """

    private static let rememberedTransfers = """
        CREATE TABLE remembered_transfer (
            event INTEGER NOT NULL PRIMARY KEY REFERENCES ledger_event (sequence),
            source INTEGER NOT NULL REFERENCES user (id),
            destination INTEGER NOT NULL REFERENCES user (id),
            amount INTEGER NOT NULL CHECK (amount > 0),
            key BLOB NOT NULL CHECK (length(key) = 32),
            time INTEGER NOT NULL,
            UNIQUE (source, key),
            CHECK (source <> destination)
        ) STRICT;
        CREATE INDEX remembered_transfer_by_time ON remembered_transfer (time);


        """

    private static let switches = """
        CREATE TABLE mode (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            allows_anonymous INTEGER NOT NULL CHECK (allows_anonymous IN (0, 1)),
            registration TEXT NOT NULL
                CHECK (registration IN ('open', 'invitation', 'closed')),
            workers_by_invitation INTEGER NOT NULL CHECK (workers_by_invitation IN (0, 1)),
            minimum_standing INTEGER,
            is_in_maintenance INTEGER NOT NULL CHECK (is_in_maintenance IN (0, 1))
        ) STRICT;
        INSERT INTO mode VALUES (1, 1, 'open', 0, NULL, 0);

        CREATE TABLE batch (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            number INTEGER NOT NULL CHECK (number >= 0),
            time INTEGER NOT NULL
        ) STRICT;
        INSERT INTO batch VALUES (1, 0, 0);


        """

    private static let checkpoints = """
        CREATE TABLE checkpoint (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            entry INTEGER NOT NULL CHECK (entry >= 0)
        ) STRICT;
        INSERT INTO checkpoint VALUES (1, 0);

        CREATE TABLE checkpoint_account (
            account INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
            debits INTEGER NOT NULL CHECK (debits >= 0),
            credits INTEGER NOT NULL CHECK (credits >= 0)
        ) STRICT;


        """

    private static let guards = """
        CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry
            BEGIN SELECT RAISE(ABORT, 'ledger entries are never changed'); END;
        CREATE TRIGGER ledger_entry_is_not_removed BEFORE DELETE ON ledger_entry
            BEGIN SELECT RAISE(ABORT, 'ledger entries are never removed'); END;
        CREATE TRIGGER ledger_event_is_not_changed BEFORE UPDATE ON ledger_event
            BEGIN SELECT RAISE(ABORT, 'ledger events are never changed'); END;
        CREATE TRIGGER ledger_event_is_not_removed BEFORE DELETE ON ledger_event
            BEGIN SELECT RAISE(ABORT, 'ledger events are never removed'); END;
        CREATE TRIGGER account_is_not_removed BEFORE DELETE ON account
            BEGIN SELECT RAISE(ABORT, 'accounts are never removed'); END;
        CREATE TRIGGER user_is_not_removed BEFORE DELETE ON user
            BEGIN SELECT RAISE(ABORT, 'users are never removed'); END;

        """
}
