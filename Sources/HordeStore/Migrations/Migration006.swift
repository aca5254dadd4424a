extension Migration {
    /// Moderators' filters, and the styles that users publish.
    static let filtersAndStyles = Migration(version: 6, sql: filters + styles + collections)

    private static let filters = """
        CREATE TABLE text_filter (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            pattern TEXT NOT NULL CHECK (length(pattern) > 0),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 10 AND 29),
            note TEXT,
            replacement TEXT NOT NULL,
            author INTEGER NOT NULL REFERENCES user (id),
            created_at INTEGER NOT NULL,
            UNIQUE (pattern, kind)
        ) STRICT;


        """

    // What an author publishes is not what anybody asked or was answered.
    private static let styles = """
        CREATE TABLE style (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            owner INTEGER NOT NULL REFERENCES user (id),
            name TEXT NOT NULL CHECK (length(name) > 0),
            info TEXT,
            template TEXT NOT NULL,
            parameters TEXT NOT NULL CHECK (json_type(parameters) = 'object'),
            maximum_length INTEGER,
            maximum_context_length INTEGER,
            is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
            is_nsfw INTEGER NOT NULL CHECK (is_nsfw IN (0, 1)),
            tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
            models TEXT NOT NULL CHECK (json_type(models) = 'array'),
            uses INTEGER NOT NULL CHECK (uses >= 0),
            created_at INTEGER NOT NULL
        ) STRICT;


        """

    private static let collections = """
        CREATE TABLE style_collection (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            owner INTEGER NOT NULL REFERENCES user (id),
            name TEXT NOT NULL CHECK (length(name) > 0),
            info TEXT,
            is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
            uses INTEGER NOT NULL CHECK (uses >= 0),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE collection_member (
            collection BLOB NOT NULL REFERENCES style_collection (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            style BLOB NOT NULL REFERENCES style (id),
            PRIMARY KEY (collection, ordinal),
            UNIQUE (collection, style)
        ) STRICT, WITHOUT ROWID;

        """
}
