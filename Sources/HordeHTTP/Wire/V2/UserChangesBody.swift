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
    /// True when a text holds U+0000.
    let holdsNUL: Bool

    /// Roles by their names on the wire.
    static let roles: [(name: String, role: UserRoles)] = [
        ("moderator", .moderator), ("trusted", .trusted), ("flagged", .flagged),
        ("customizer", .customizer), ("vpn", .vpn), ("service", .service),
        ("education", .education), ("special", .special),
        ("deleted", .deleted),
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
            changes: draft.changes, fields: draft.fields, fault: fault, holdsNUL: holdsNUL)
    }

    private static func draft(
        _ reader: inout SchemaReader
    ) -> (changes: UserChanges, fields: [String])? {
        var changes = UserChanges()
        if let value = reader.value("kudos") {
            changes.kudos = if case .number(let number) = value { number.kudos } else { nil }
            if changes.kudos == nil {
                reader.fail("kudos", "must be a number with at most two decimals")
            }
        }
        changes.monthlyGrant = reader.integer("monthly_kudos", in: -1_000_000_000...1_000_000_000)
            .map { .add(Kudos(Int64($0))) }
        changes.concurrency = reader.integer("concurrency", in: 0...500)
        changes.workersInvited = reader.integer("worker_invited", in: 0...1_000_000)
        for (name, role) in roles {
            guard let isOn = reader.bool(name) else { continue }
            changes.roles.append(UserChanges.RoleChange(role: role, isOn: isOn))
        }
        changes.comment = reader.string("admin_comment", count: 5...500).map(PlainText.shown)
        changes.showsWorkers = reader.bool("public_workers")
        changes.name = reader.string("username", count: 3...100)
        changes.contact = reader.string("contact", count: 5...500).map(PlainText.shown)
        if reader.has("undelete") {
            changes.roles.append(UserChanges.RoleChange(role: .deleted, isOn: false))
        }
        let known =
            ["kudos", "monthly_kudos", "concurrency", "worker_invited"] + roles.map(\.name)
            + ["admin_comment", "public_workers", "username", "contact", "undelete"]
        return (changes, known.filter { reader.has($0) })
    }
}

extension JSONWriter {
    /// Writes the changed fields with their new values, as the user has them now.
    mutating func changed(_ fields: [String], of view: UserView) {
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
                case "undelete": writer.member("undeleted", true)
                default:
                    let role = UserChangesBody.roles.first { $0.name == field }?.role ?? []
                    writer.member(field, view.profile.roles.contains(role))
                }
            }
        }
    }
}
