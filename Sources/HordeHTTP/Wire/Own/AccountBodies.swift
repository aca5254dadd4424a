internal import HordeCore

/// The body of our own `POST users`: an administrator makes an account.
struct CreationBody {
    /// The name to be shown.
    let name: String
    /// The roles to begin with.
    let roles: UserRoles
    /// The kudos to begin with.
    let kudos: Kudos

    /// Roles by their names in our own interface.
    static let roles: [(name: String, role: UserRoles)] = [
        ("administrator", .administrator), ("moderator", .moderator), ("trusted", .trusted),
        ("flagged", .flagged), ("deleted", .deleted), ("pseudonymous", .pseudonymous),
        ("customizer", .customizer), ("vpn", .vpn), ("service", .service),
        ("education", .education), ("special", .special),
    ]

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> CreationBody {
        try SchemaReader.body(bytes) { reader -> CreationBody? in
            let name = AccountName.read(&reader)
            var roles: UserRoles = []
            for (index, text) in (reader.strings("roles") ?? []).enumerated() {
                if let role = Self.roles.first(where: { $0.name == text })?.role {
                    roles.insert(role)
                } else {
                    reader.fail("roles.\(index)", "must be a role")
                }
            }
            var kudos = Kudos.zero
            if let value = reader.value("kudos") {
                if case .number(let number) = value, let amount = number.kudos, amount >= .zero {
                    kudos = amount
                } else {
                    reader.fail("kudos", "must be a number from 0 with at most two decimals")
                }
            }
            guard let name else { return nil }
            return CreationBody(name: name, roles: roles, kudos: kudos)
        }.result
    }
}

/// What somebody who registers sends.
struct RegistrationBody {
    /// The name to be shown.
    let name: String
    /// The invitation code; nil for none.
    let invitation: String?

    /// Reads a JSON body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> RegistrationBody {
        try SchemaReader.body(bytes) { reader -> RegistrationBody? in
            let invitation = reader.string("invitation", count: 0...200)
            guard let name = AccountName.read(&reader) else { return nil }
            return RegistrationBody(name: name, invitation: invitation)
        }.result
    }

    /// Reads the fields of a form.
    static func read(form: [String: String]) throws(APIFault) -> RegistrationBody {
        var object = JSONObject()
        for name in ["name", "invitation"] {
            guard let value = form[name] else { continue }
            object.members.append(
                JSONObject.Member(name: name, value: .string(PlainText.trimmed(value))))
        }
        var reader = SchemaReader(object)
        let invitation = reader.string("invitation", count: 0...200)
        let name = AccountName.read(&reader)
        guard let name, reader.faults.isEmpty else { throw APIFault(faults: reader.faults) }
        return RegistrationBody(name: name, invitation: invitation)
    }
}

/// The name of a new account.
enum AccountName {
    /// How many characters a name has.
    static let length = 3...30
    /// What is said of a name that will not do.
    static let rule =
        "must have 3 to 30 characters, without angle brackets, number signs and spaces around it"

    /// Reads the required field `name`.
    static func read(_ reader: inout SchemaReader) -> String? {
        guard let name = reader.string("name") else {
            if !reader.has("name") { reader.missing("name") }
            return nil
        }
        guard length.contains(name.unicodeScalars.count), PlainText.isUserName(name) else {
            reader.fail("name", rule)
            return nil
        }
        return name
    }
}
