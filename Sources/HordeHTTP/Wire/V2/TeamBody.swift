internal import HordeCore

/// The bodies about teams.
enum TeamBody {
    /// Reads a body; of a change nothing is required.
    static func read(_ bytes: [UInt8], isNew: Bool) throws(APIFault) -> TeamChanges {
        let (changes, holdsNUL) = try SchemaReader.body(bytes) { reader -> TeamChanges? in
            if isNew, !reader.has("name") { reader.missing("name") }
            var changes = TeamChanges()
            changes.name = reader.string("name", count: 3...100).map(PlainText.shown)
            changes.info = reader.string("info", count: 3...1000).map(PlainText.shown)
            return changes
        }
        if holdsNUL { throw APIFault.nul }
        return changes
    }
}
