internal import HordeCore

/// The body of our own `POST kudos/awards` and `POST kudos/adjustments`.
struct AwardBody {
    /// The user whose balance changes.
    let user: UserID
    /// How much is added.
    let amount: Kudos

    /// Reads a body; the user is a number, or an alias of which the number counts.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> AwardBody {
        try SchemaReader.body(bytes) { reader -> AwardBody? in
            reader.expect("user", .alias, isRequired: true)
            let user = named(reader.value("user")).flatMap { UserAlias.user(in: $0) }
            if user == nil { reader.fail("user", "is required and must be a number or an alias") }
            guard let amount = KudosField.read("amount", &reader), let user else { return nil }
            return AwardBody(user: user, amount: amount)
        }.result
    }

    /// A text, or a whole number however it is written.
    private static func named(_ value: JSONValue?) -> String? {
        if case .number(let number) = value { return number.integer.map { "\($0)" } }
        return Argument.text(value)
    }
}
