internal import HTTPTypes
internal import HordeCore

/// The body of `PUT users/{id}`.
struct UserChangesBody {
    /// What to change.
    let changes: UserChanges
    /// The fields that are there and known, in the wire's order.
    let fields: [String]
    /// A fault that comes after the question who is asking; nil when there is none.
    let fault: APIFault?
    /// By how much the user shall pay more than others; nil when it is not there.
    let multiplier: Double?
    /// True when a new passkey is wanted.
    let wantsPasskey: Bool
    /// True when a text holds U+0000.
    let holdsNUL: Bool

    /// True when nothing is to be changed.
    var isEmpty: Bool { changes.isEmpty && multiplier == nil && !wantsPasskey }

    /// Roles by their names on the wire.
    static let roles: [(name: String, role: UserRoles)] = [
        ("moderator", .moderator), ("trusted", .trusted), ("flagged", .flagged),
        ("customizer", .customizer), ("vpn", .vpn), ("service", .service),
        ("education", .education), ("special", .special),
        ("deleted", .deleted),
    ]

    /// The fields in the wire's order.
    private static let known =
        ["kudos", "monthly_kudos", "usage_multiplier", "concurrency", "worker_invited"]
        + roles.map(\.name)
        + [
            "reset_suspicion", "admin_comment", "public_workers", "username", "contact",
            "generate_proxy_passkey", "undelete",
        ]

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> UserChangesBody {
        let (draft, holdsNUL) = try SchemaReader.body(bytes, read: draft)
        var fault: APIFault?
        if let name = draft.changes.name, name.unicodeScalars.count > 30 {
            fault = APIFault(
                .badRequest, "TooLongUserName", "A name has at most 30 characters.")
        } else if let name = draft.changes.name, !PlainText.isUserName(name) {
            fault = RejectionAnswer.fault(for: .nameInvalid, of: .userChange)
        }
        return UserChangesBody(
            changes: draft.changes, fields: draft.fields, fault: fault,
            multiplier: draft.multiplier,
            wantsPasskey: draft.fields.contains("generate_proxy_passkey"), holdsNUL: holdsNUL)
    }

    private static func draft(
        _ reader: inout SchemaReader
    ) -> (changes: UserChanges, fields: [String], multiplier: Double?)? {
        var changes = UserChanges()
        reader.expect("kudos", .amount)
        if let value = reader.value("kudos") {
            changes.kudos = if case .number(let number) = value { number.kudos } else { nil }
            if changes.kudos == nil {
                reader.fail("kudos", "must be a number with at most two decimals")
            }
        }
        changes.monthlyGrant = reader.integer("monthly_kudos", in: -1_000_000_000...1_000_000_000)
            .map { .add(Kudos(Int64($0))) }
        changes.concurrency = reader.integer("concurrency", in: 0...500)
        changes.workersInvited = reader.integer("worker_invited", in: 0...10_000)
        for (name, role) in roles {
            guard let isOn = reader.bool(name) else { continue }
            changes.roles.append(UserChanges.RoleChange(role: role, isOn: isOn))
        }
        changes.comment = reader.string("admin_comment", count: 5...500).map(PlainText.shown)
        changes.showsWorkers = reader.bool("public_workers")
        reader.expect("username", .text(3...30))
        changes.name = reader.string("username", count: 3...100)
        changes.contact = reader.string("contact", count: 5...500).map(PlainText.shown)
        changes.undeletes = reader.has("undelete")
        changes.resetsSuspicion = reader.has("reset_suspicion")
        let multiplier = reader.number("usage_multiplier", in: 0.1...10)?.approximation
        return (changes, known.filter { reader.has($0) }, multiplier)
    }
}

extension JSONWriter {
    /// Writes the changed fields with their new values, as the user has them now.
    ///
    /// A passkey is told this once; a school is told how much it may ask for at once.
    mutating func changed(_ fields: [String], of view: UserView, passkey: String? = nil) {
        object { writer in
            for field in fields {
                switch field {
                case "kudos": writer.member("new_kudos", view.balance)
                case "monthly_kudos":
                    writer.member(field, view.profile.monthlyGrant?.amount.roundedUp ?? 0)
                case "concurrency": writer.member(field, view.concurrency)
                case "worker_invited": writer.member(field, view.profile.workersInvited)
                case "admin_comment": writer.member(field, view.profile.comment)
                case "public_workers":
                    writer.member(field, view.profile.roles.contains(.showsWorkers))
                case "username": writer.member(field, view.profile.name)
                case "contact": writer.member(field, view.profile.contact)
                case "usage_multiplier": writer.member(field, 1)
                case "reset_suspicion": writer.member("new_suspicion", 0)
                case "generate_proxy_passkey": writer.member("proxy_passkey", passkey ?? "")
                case "education":
                    writer.member(field, view.profile.roles.contains(.education))
                    if !fields.contains("concurrency") {
                        writer.member("concurrency", view.concurrency)
                    }
                case "undelete": writer.member("undeleted", true)
                default:
                    let role = UserChangesBody.roles.first { $0.name == field }?.role ?? []
                    writer.member(field, view.profile.roles.contains(role))
                }
            }
        }
    }
}
