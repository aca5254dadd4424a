internal import HordeCore

/// The body of our own `POST invitations`.
struct InvitationBody {
    /// How many accounts may be made with it.
    let uses: Int
    /// How long it is good; nil for ever.
    let life: Duration?

    /// Reads a body; an empty one means one use without an end.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> InvitationBody {
        guard !bytes.isEmpty else { return InvitationBody(uses: 1, life: nil) }
        return try SchemaReader.body(bytes) { reader -> InvitationBody? in
            let uses = reader.integer("uses", in: 1...100_000) ?? 1
            let seconds = reader.integer("life_seconds", in: 1...315_360_000)
            return InvitationBody(uses: uses, life: seconds.map { .seconds($0) })
        }.result
    }
}

extension JSONWriter {
    /// Writes an invitation; `code` is there only when it was just made.
    mutating func invitation(_ invitation: Invitation, code: String? = nil) {
        object { writer in
            writer.member("id", invitation.id)
            if let code { writer.member("code", code) }
            writer.member("uses_left", invitation.usesLeft)
            writer.member("created_by", invitation.createdBy.number)
            writer.member("created_at", invitation.createdAt.milliseconds / 1000)
            if let end = invitation.expiresAt {
                writer.member("expires_at", end.milliseconds / 1000)
            } else {
                writer.null("expires_at")
            }
            writer.member("revoked", invitation.isRevoked)
        }
    }
}
