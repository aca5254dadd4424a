extension Migration {
    /// Keys that users lend, and what is kept of users who leave.
    static let sharedKeysAndLeaving = Migration(version: 7, sql: keys + payers + leaving)

    private static let keys = """
        CREATE TABLE shared_key (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 32),
            owner INTEGER NOT NULL REFERENCES user (id),
            name TEXT NOT NULL,
            budget INTEGER CHECK (budget >= 0),
            utilized INTEGER NOT NULL CHECK (utilized >= 0),
            expires_at INTEGER,
            text_tokens INTEGER CHECK (text_tokens >= 0),
            image_pixels INTEGER CHECK (image_pixels >= 0),
            image_steps INTEGER CHECK (image_steps >= 0),
            created_at INTEGER NOT NULL
        ) STRICT;

        """

    // Styles come with a later step, and nothing is written before that.
    private static let payers = """
        CREATE TABLE style_key (
            style BLOB NOT NULL PRIMARY KEY REFERENCES style (id) ON DELETE CASCADE,
            key BLOB NOT NULL REFERENCES shared_key (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX style_key_by_key ON style_key (key);


        """

    // Users who leave are few, and so are services that call for others.
    private static let leaving = """
        CREATE TABLE departure (
            user INTEGER NOT NULL PRIMARY KEY REFERENCES user (id),
            marked_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE passkey (
            user INTEGER NOT NULL PRIMARY KEY REFERENCES user (id),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32)
        ) STRICT;

        INSERT INTO entry_code (code, name) VALUES (11, 'closing');

        """
}
