import GRDB
import HordeCore

extension EventWriter {
    /// Writes a filter as it is now.
    func save(_ filter: TextFilter) throws {
        try database.run(
            """
            INSERT INTO text_filter (id, pattern, kind, note, replacement, author, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET pattern = excluded.pattern, kind = excluded.kind,
                note = excluded.note, replacement = excluded.replacement,
                author = excluded.author, created_at = excluded.created_at
            """,
            [
                filter.id.blob, filter.pattern.stored, filter.kind, filter.note?.stored,
                filter.replacement.stored, filter.author.number, filter.createdAt.milliseconds,
            ])
    }

    /// Removes a filter.
    func delete(_ filter: FilterID) throws {
        try database.run("DELETE FROM text_filter WHERE id = ?", [filter.blob])
    }

    /// Writes a style as it is now.
    func save(_ style: Style) throws {
        let content = style.content
        try database.run(
            """
            INSERT INTO style (id, owner, name, info, template, parameters, maximum_length,
                maximum_context_length, is_public, is_nsfw, tags, models, uses, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, name = excluded.name,
                info = excluded.info, template = excluded.template,
                parameters = excluded.parameters, maximum_length = excluded.maximum_length,
                maximum_context_length = excluded.maximum_context_length,
                is_public = excluded.is_public, is_nsfw = excluded.is_nsfw,
                tags = excluded.tags, models = excluded.models, uses = excluded.uses,
                created_at = excluded.created_at
            """,
            [
                style.id.blob, style.owner.number, content.name.stored, content.info?.stored,
                content.template.stored, content.parameters.stored, content.maximumLength,
                content.maximumContextLength, content.isPublic, content.isNSFW,
                try content.tags.json, try content.models.json, style.uses,
                style.createdAt.milliseconds,
            ])
        try database.run("DELETE FROM style_key WHERE style = ?", [style.id.blob])
        guard let key = content.sharedKey else { return }
        try database.run(
            "INSERT INTO style_key (style, key) VALUES (?, ?)", [style.id.blob, key.blob])
    }

    /// Removes a style.
    func delete(_ style: StyleID) throws {
        try database.run("DELETE FROM style WHERE id = ?", [style.blob])
    }

    /// Writes a collection as it is now.
    func save(_ collection: StyleCollection) throws {
        let content = collection.content
        try database.run(
            """
            INSERT INTO style_collection (id, owner, name, info, is_public, uses, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, name = excluded.name,
                info = excluded.info, is_public = excluded.is_public, uses = excluded.uses,
                created_at = excluded.created_at
            """,
            [
                collection.id.blob, collection.owner.number, content.name.stored,
                content.info?.stored, content.isPublic, collection.uses,
                collection.createdAt.milliseconds,
            ])
        try database.run(
            "DELETE FROM collection_member WHERE collection = ?", [collection.id.blob])
        for (ordinal, style) in content.styles.enumerated() {
            try database.run(
                "INSERT INTO collection_member (collection, ordinal, style) VALUES (?, ?, ?)",
                [collection.id.blob, ordinal, style.blob])
        }
    }

    /// Removes a collection; its styles stay.
    func delete(_ collection: CollectionID) throws {
        try database.run("DELETE FROM style_collection WHERE id = ?", [collection.blob])
    }

    /// Counts a request in a style.
    func note(_ choice: StyleChoice) throws {
        try database.run("UPDATE style SET uses = uses + 1 WHERE id = ?", [choice.style.blob])
        guard let collection = choice.collection else { return }
        try database.run(
            "UPDATE style_collection SET uses = uses + 1 WHERE id = ?", [collection.blob])
    }
}
