internal import HordeCore

/// The body of our own `POST kudos/reversals`.
enum ReversalBody {
    /// Reads a body: the movement to undo.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> LedgerEventID {
        try SchemaReader.body(bytes) { reader -> LedgerEventID? in
            reader.expect("event", .identifier, isRequired: true)
            let id = reader.string("event").flatMap { LedgerEventID($0) }
            if id == nil { reader.fail("event", "is required and must be the id of a movement") }
            return id
        }.result
    }
}
