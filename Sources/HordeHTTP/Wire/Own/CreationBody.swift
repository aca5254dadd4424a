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
            reader.expect("roles", .list(.word(Self.roles.map(\.name))))
            for (index, text) in (reader.strings("roles") ?? []).enumerated() {
                if let role = Self.roles.first(where: { $0.name == text })?.role {
                    roles.insert(role)
                } else {
                    reader.fail("roles.\(index)", "must be a role")
                }
            }
            var kudos = Kudos.zero
            reader.expect("kudos", .decimal(0...1e16, step: "0.01"))
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
