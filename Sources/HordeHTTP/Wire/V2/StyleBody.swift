internal import HordeCore

/// The bodies about styles.
struct StyleBody {
    private var name: String?
    private var info: String?
    private var template: String?
    private var settings: SamplerSettings?
    private var maximumLength: Int?
    private var maximumContextLength: Int?
    private var isPublic: Bool?
    private var isNSFW: Bool?
    private var tags: [String]?
    private var models: [String]?
    /// The shared key that is to pay, by one of its identifiers; nil when it is not there.
    private(set) var sharedKey: String?
    /// True when no shared key is to pay any more.
    private(set) var detachesKey: Bool

    /// Reads a body; of a change nothing is required.
    static func read(_ bytes: [UInt8], isNew: Bool) throws(APIFault) -> StyleBody {
        let (body, holdsNUL) = try SchemaReader.body(bytes) { reader in
            if isNew, !reader.has("name") { reader.missing("name") }
            return StyleBody(&reader)
        }
        if holdsNUL { throw APIFault.nul }
        if let fault = body.settings?.fault { throw fault }
        return body
    }

    private init(_ reader: inout SchemaReader) {
        name = reader.string("name", count: 1...100).map(PlainText.shown)
        info = reader.string("info", count: 10...1000).map(PlainText.shown)
        template = reader.string("prompt", count: 3...65_536)
        var lengths: (Int?, Int?) = (nil, nil)
        settings = reader.object("params") { reader in
            lengths.0 = reader.integer("max_length", in: 16...4096)
            lengths.1 = reader.integer("max_context_length", in: 80...1_048_576)
            return SamplerSettings(&reader)
        }
        (maximumLength, maximumContextLength) = lengths
        isPublic = reader.bool("public")
        isNSFW = reader.bool("nsfw")
        tags = reader.strings("tags", count: 1...25).map { $0.map(PlainText.shown) }
        models = reader.strings("models", count: 1...255).map(PlainText.models)
        reader.expect("sharedkey", .text(36...36), isNullable: true)
        detachesKey = reader.value("sharedkey") == .null
        sharedKey = detachesKey ? nil : reader.string("sharedkey", count: 36...36)
    }

    /// A style's content with what the body says.
    func applied(to content: StyleContent) -> StyleContent {
        var content = content
        content.name = name ?? content.name
        content.info = info ?? content.info
        content.template = template ?? content.template
        if let settings {
            content.parameters = settings.json
            content.maximumLength = maximumLength
            content.maximumContextLength = maximumContextLength
        }
        content.isPublic = isPublic ?? content.isPublic
        content.isNSFW = isNSFW ?? content.isNSFW
        content.tags = tags ?? content.tags
        content.models = models ?? content.models
        return content
    }

    /// The content of a new style.
    var new: StyleContent {
        var content = StyleContent()
        content.parameters = SamplerSettings.defaults
        return applied(to: content)
    }
}

extension JSONWriter {
    /// Writes a style.
    mutating func style(_ style: Style, creator: String) {
        let content = style.content
        object { writer in
            writer.member("id", style.id)
            writer.member("name", content.name)
            if let info = content.info { writer.member("info", info) }
            writer.member("prompt", content.template)
            writer.name("params")
            writer.raw(content.parameters)
            writer.member("public", content.isPublic)
            writer.member("nsfw", content.isNSFW)
            writer.member("tags", content.tags)
            writer.member("models", content.models)
            writer.member("use_count", style.uses)
            writer.member("creator", creator)
        }
    }

    /// Writes the answer to a style or a collection that was saved.
    mutating func saved(_ id: some UniqueIdentifier) {
        object { writer in
            writer.member("id", id)
            writer.member("message", "OK")
        }
    }
}
