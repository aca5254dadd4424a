extension Migration {
    /// Sizes of models that moderators have confirmed.
    static let confirmedSizes = Migration(
        version: 9,
        sql: """
            CREATE TABLE confirmed_size (
                model TEXT NOT NULL PRIMARY KEY CHECK (length(model) > 0),
                thousandths INTEGER NOT NULL CHECK (thousandths > 0),
                moderator INTEGER NOT NULL REFERENCES user (id),
                time INTEGER NOT NULL
            ) STRICT;

            """)
}
