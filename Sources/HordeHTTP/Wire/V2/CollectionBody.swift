internal import HordeCore

/// The bodies about collections of styles.
struct CollectionBody {
    private var name: String?
    private var info: String?
    private var isPublic: Bool?
    /// The styles by name or identifier; nil when they stay.
    let styles: [String]?

    /// Reads a body; of a change nothing is required.
    static func read(_ bytes: [UInt8], isNew: Bool) throws(APIFault) -> CollectionBody {
        let (body, holdsNUL) = try SchemaReader.body(bytes) { reader in
            if isNew {
                for name in ["name", "styles"] where !reader.has(name) { reader.missing(name) }
            }
            return CollectionBody(&reader)
        }
        if holdsNUL { throw APIFault.nul }
        return body
    }

    private init(_ reader: inout SchemaReader) {
        name = reader.string("name", count: 1...100).map(PlainText.shown)
        info = reader.string("info", count: 10...1000).map(PlainText.shown)
        isPublic = reader.bool("public")
        styles = reader.strings("styles", count: 1...1024)
    }

    /// A collection's content with what the body says.
    func applied(to content: CollectionContent, styles: [StyleID]?) -> CollectionContent {
        var content = content
        content.name = name ?? content.name
        content.info = info ?? content.info
        content.isPublic = isPublic ?? content.isPublic
        content.styles = styles ?? content.styles
        return content
    }
}

extension JSONWriter {
    /// Writes a collection with the names of its styles.
    mutating func collection(_ collection: StyleCollection, names: [StyleID: String]) {
        let content = collection.content
        object { writer in
            writer.member("id", collection.id)
            writer.member("name", content.name)
            writer.member("type", "text")
            if let info = content.info { writer.member("info", info) }
            writer.member("public", content.isPublic)
            writer.name("styles")
            writer.array(of: content.styles) { writer, style in
                writer.object { writer in
                    writer.member("name", names[style] ?? "")
                    writer.member("id", style)
                }
            }
            writer.member("use_count", collection.uses)
        }
    }
}
