internal import HTTPTypes
internal import HordeCore

/// The body of `POST generate/text/submit`.
struct DeliveryBody {
    /// The job's name as it was sent.
    let id: String
    /// The text, with U+0000 replaced.
    let text: String
    /// What the worker says about it.
    let state: Generation.State
    /// True when the worker gives the job back instead.
    let isFaulted: Bool
    /// The seed, 0 when there is none.
    let seed: Int64

    /// How many remarks may come along.
    static let remarks = 50

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> DeliveryBody {
        try SchemaReader.body(bytes) { reader in DeliveryBody(&reader) }.result
    }

    private init?(_ reader: inout SchemaReader) {
        let id = reader.string("id")
        if id == nil, !reader.has("id") { reader.missing("id") }
        let text = reader.string("generation")
        if text == nil, !reader.has("generation") { reader.missing("generation") }
        let state = reader.word("state", of: ["ok", "censored", "faulted", "csam"]) ?? "ok"
        reader.expect("gen_metadata", upTo: Self.remarks)
        let remarks =
            reader.objects("gen_metadata") { reader -> Bool in
                for name in ["type", "value"] where !reader.has(name) { reader.missing(name) }
                _ = reader.string("ref", count: 0...255)
                let type = reader.word("type", of: ["censorship"])
                return reader.word("value", of: ["csam"]) != nil && type != nil
            } ?? []
        if remarks.count > Self.remarks {
            reader.fail("gen_metadata", "must have at most \(Self.remarks) entries")
        }
        seed = Self.seed(&reader)
        isFaulted = state == "faulted"
        self.state = state == "ok" && !remarks.contains(true) ? .ok : .censored
        guard let id, let text else { return nil }
        self.id = id
        self.text = PlainText.withoutNUL(text)
    }

    private static func seed(_ reader: inout SchemaReader) -> Int64 {
        reader.expect("seed", .integer(Int.min...Int.max), isNullable: true)
        guard let value = reader.value("seed"), value != .null else { return 0 }
        guard let seed = Argument.integer(value) else {
            reader.fail("seed", "must be an integer")
            return 0
        }
        return seed
    }
}
