/// The members of a JSON object in the order in which they were written.
///
/// - Complexity: a look-up walks the members, which is quicker than hashing for the few dozen
///   that bodies have; ``JSONLimits`` bounds their number.
struct JSONObject: Hashable, Sendable {
    /// A name with its value.
    struct Member: Hashable, Sendable {
        /// The name.
        let name: String
        /// The value.
        let value: JSONValue
    }

    /// All members, repetitions included.
    var members: [Member] = []

    /// The value of a member, of the last one when the name is repeated; nil when there is none.
    subscript(name: String) -> JSONValue? {
        members.last { $0.name == name }?.value
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from names and values.
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { Member(name: $0.0, value: $0.1) }
    }
}
