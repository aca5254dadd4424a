import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Filters in order of identifier.
    func filters() throws -> [TextFilter] {
        var filters: [TextFilter] = []
        let sql = """
            SELECT id, pattern, kind, note, replacement, author, created_at
            FROM text_filter ORDER BY id
            """
        try forEachRow(sql) { row in
            filters.append(
                TextFilter(
                    id: try FilterID(blob: row[0]), pattern: row[1], kind: row[2], note: row[3],
                    replacement: row[4], author: UserID(row[5]),
                    createdAt: Timestamp(milliseconds: row[6])))
        }
        return filters
    }

    /// Styles in order of identifier.
    func styles() throws -> [Style] {
        var keys: [StyleID: SharedKeyID] = [:]
        try forEachRow("SELECT style, key FROM style_key") { row in
            keys[try StyleID(blob: row[0])] = try SharedKeyID(blob: row[1])
        }
        var styles: [Style] = []
        let sql = """
            SELECT id, owner, name, info, template, parameters, maximum_length,
                maximum_context_length, is_public, is_nsfw, tags, models, uses, created_at
            FROM style ORDER BY id
            """
        try forEachRow(sql) { row in
            var content = StyleContent()
            content.name = row[2]
            content.info = row[3]
            content.template = row[4]
            content.parameters = row[5]
            content.maximumLength = row[6]
            content.maximumContextLength = row[7]
            content.isPublic = row[8]
            content.isNSFW = row[9]
            content.tags = try [String](json: row[10])
            content.models = try [String](json: row[11])
            let id = try StyleID(blob: row[0])
            content.sharedKey = keys[id]
            styles.append(
                Style(
                    id: id, owner: UserID(row[1]), content: content,
                    uses: row[12], createdAt: Timestamp(milliseconds: row[13])))
        }
        return styles
    }

    /// Collections in order of identifier.
    func collections() throws -> [StyleCollection] {
        var members: [CollectionID: [StyleID]] = [:]
        let sql = "SELECT collection, style FROM collection_member ORDER BY collection, ordinal"
        try forEachRow(sql) { row in
            members[try CollectionID(blob: row[0]), default: []].append(
                try StyleID(blob: row[1]))
        }
        var collections: [StyleCollection] = []
        try forEachRow(
            """
            SELECT id, owner, name, info, is_public, uses, created_at
            FROM style_collection ORDER BY id
            """
        ) { row in
            let id = try CollectionID(blob: row[0])
            var content = CollectionContent()
            content.name = row[2]
            content.info = row[3]
            content.isPublic = row[4]
            content.styles = members[id] ?? []
            guard !content.styles.isEmpty else {
                throw UnreadableValue(kind: "collection of styles")
            }
            collections.append(
                StyleCollection(
                    id: id, owner: UserID(row[1]), content: content, uses: row[5],
                    createdAt: Timestamp(milliseconds: row[6])))
        }
        return collections
    }
}
