extension Migration {
    /// Teams and the workers that belong to them, messages to workers, the mode of a raid, and
    /// texts by model.
    static let teamsAndMessages = Migration(version: 8, sql: teams + messages + raids + texts)

    // What a worker had done before it joined stands beside its membership, so that nothing is
    // written for a team when a text is delivered.
    private static let teams = """
        CREATE TABLE team (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            owner INTEGER NOT NULL REFERENCES user (id),
            name TEXT NOT NULL CHECK (length(name) > 0),
            info TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            texts INTEGER NOT NULL CHECK (texts >= 0),
            tokens INTEGER NOT NULL CHECK (tokens >= 0),
            kudos INTEGER NOT NULL CHECK (kudos >= 0),
            uptime INTEGER NOT NULL CHECK (uptime >= 0)
        ) STRICT;

        CREATE TABLE team_member (
            worker BLOB NOT NULL PRIMARY KEY REFERENCES worker (id) ON DELETE CASCADE,
            team BLOB NOT NULL REFERENCES team (id),
            texts_before INTEGER NOT NULL CHECK (texts_before >= 0),
            tokens_before INTEGER NOT NULL CHECK (tokens_before >= 0),
            kudos_before INTEGER NOT NULL CHECK (kudos_before >= 0),
            uptime_before INTEGER NOT NULL CHECK (uptime_before >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX team_member_by_team ON team_member (team);


        """

    private static let messages = """
        CREATE TABLE worker_message (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            worker BLOB REFERENCES worker (id) ON DELETE CASCADE,
            author INTEGER NOT NULL REFERENCES user (id),
            message TEXT NOT NULL CHECK (length(message) > 0),
            origin TEXT NOT NULL CHECK (length(origin) > 0),
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at)
        ) STRICT;
        CREATE INDEX worker_message_by_worker ON worker_message (worker);


        """

    private static let raids = """
        ALTER TABLE mode ADD COLUMN is_under_raid INTEGER NOT NULL DEFAULT 0
            CHECK (is_under_raid IN (0, 1));


        """

    // Hours are counted from the beginning of 1970.
    private static let texts = """
        CREATE TABLE model_total (
            model TEXT NOT NULL PRIMARY KEY,
            texts INTEGER NOT NULL CHECK (texts >= 0),
            tokens INTEGER NOT NULL CHECK (tokens >= 0)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE model_hour (
            hour INTEGER NOT NULL,
            model TEXT NOT NULL,
            texts INTEGER NOT NULL CHECK (texts >= 0),
            tokens INTEGER NOT NULL CHECK (tokens >= 0),
            PRIMARY KEY (hour, model)
        ) STRICT, WITHOUT ROWID;

        """
}
