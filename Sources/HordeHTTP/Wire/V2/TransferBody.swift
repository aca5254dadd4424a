internal import HordeCore

/// The body of `POST kudos/transfer`, whose fields are converted rather than checked.
struct TransferBody {
    /// The receiver as it was named.
    let username: String
    /// How much.
    let amount: Kudos

    /// What it may hold.
    static let shape = BodyShape([
        ("username", FieldShape(kind: .name, isRequired: true)),
        ("amount", FieldShape(kind: .amount)),
    ])

    /// Reads a body; one that is no JSON object counts as empty.
    ///
    /// - Throws: an ``APIFault`` for the first field that is missing or does not convert.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> TransferBody {
        var object = JSONObject()
        if case .object(let read) = try? JSONReader.read(bytes) { object = read }
        guard let username = Argument.text(object["username"]) else {
            throw APIFault(faults: [
                FieldFault(path: "username", text: "is required and must be a name or a number")
            ])
        }
        guard let value = object["amount"] else {
            return TransferBody(username: username, amount: Kudos(100))
        }
        guard let amount = Argument.kudos(value) else {
            throw APIFault(faults: [
                FieldFault(path: "amount", text: "must be a number with at most two decimals")
            ])
        }
        return TransferBody(username: username, amount: amount)
    }
}
