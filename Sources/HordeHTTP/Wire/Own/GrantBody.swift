internal import HordeCore

/// The body of our own `PUT users/{id}/grant`.
enum GrantBody {
    /// Reads a body: the amount a month.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> Kudos {
        try SchemaReader.body(bytes) { KudosField.read("amount", &$0) }.result
    }
}
