internal import HordeCore

/// The bodies about filters.
enum FilterBody {
    /// Reads the body of `PUT filters`.
    static func readNew(_ bytes: [UInt8]) throws(APIFault) -> FilterChanges {
        let (changes, holdsNUL) = try SchemaReader.body(bytes) { reader -> FilterChanges? in
            for name in ["regex", "filter_type"] where !reader.has(name) { reader.missing(name) }
            return Self.changes(&reader)
        }
        if holdsNUL { throw APIFault.nul }
        return changes
    }

    /// Reads the body of `PATCH filters/{id}`; empty texts change nothing.
    static func readChanges(_ bytes: [UInt8]) throws(APIFault) -> FilterChanges {
        var (changes, holdsNUL) = try SchemaReader.body(bytes) { reader -> FilterChanges? in
            Self.changes(&reader)
        }
        if holdsNUL { throw APIFault.nul }
        if changes.pattern?.isEmpty == true { changes.pattern = nil }
        if changes.note?.isEmpty == true { changes.note = nil }
        if changes.replacement?.isEmpty == true { changes.replacement = nil }
        return changes
    }

    /// Reads the body of `POST filters`.
    static func readTest(_ bytes: [UInt8]) throws(APIFault) -> (prompt: String, kind: Int?) {
        try SchemaReader.body(bytes) { reader -> (String, Int?)? in
            let prompt = reader.string("prompt")
            if prompt == nil, !reader.has("prompt") { reader.missing("prompt") }
            let kind = reader.integer("filter_type", in: TextFilter.kinds)
            return prompt.map { ($0, kind) }
        }.result
    }

    private static func changes(_ reader: inout SchemaReader) -> FilterChanges {
        var changes = FilterChanges()
        changes.pattern = reader.string("regex", count: 0...Pattern.lengthLimit)
        changes.kind = reader.integer("filter_type", in: TextFilter.kinds)
        changes.note = reader.string("description", count: 0...TextFilter.textLimit)
            .map(PlainText.shown)
        changes.replacement = reader.string("replacement", count: 0...TextFilter.textLimit)
        return changes
    }
}

extension JSONWriter {
    /// Writes a filter; in lists without a description that is not there.
    mutating func filter(_ filter: TextFilter, author: String, isListed: Bool) {
        object { writer in
            writer.member("id", filter.id)
            writer.member("regex", filter.pattern)
            writer.member("filter_type", filter.kind)
            if !isListed || filter.note != nil {
                writer.member("description", orNull: filter.note)
            }
            writer.member("replacement", filter.replacement)
            writer.member("user", author)
        }
    }

    /// Writes what filters find in a text.
    mutating func findings(_ findings: FilterFindings) {
        object { writer in
            writer.member("suspicion", String(findings.groups))
            writer.member("matches", findings.matches)
        }
    }

    /// Writes the filters of one kind as one pattern; without it when there is none.
    mutating func patterns(_ filters: [TextFilter], of kind: Int) {
        object { writer in
            writer.member("filter_type", kind)
            guard !filters.isEmpty else { return }
            writer.member(
                "regex", filters.map { "(?:\($0.pattern))" }.joined(separator: "|"))
        }
    }
}
