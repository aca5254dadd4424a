import GRDB
import HordeCore

extension EventWriter {
    /// Writes a profile; a new user gets both accounts.
    func save(_ profile: UserProfile) throws {
        try database.run(
            """
            INSERT INTO user (id, name, key, roles, created_at, concurrency, workers_invited,
                contact, comment)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, key = excluded.key,
                roles = excluded.roles, created_at = excluded.created_at,
                concurrency = excluded.concurrency, workers_invited = excluded.workers_invited,
                contact = excluded.contact, comment = excluded.comment
            """,
            [
                profile.id.number, profile.name.stored, profile.key?.blob,
                Int64(profile.roles.rawValue), profile.createdAt.milliseconds, profile.concurrency,
                profile.workersInvited, profile.contact.stored, profile.comment.stored,
            ])
        let (balance, escrow) = (AccountID.balance(profile.id), AccountID.escrow(profile.id))
        try database.run(
            """
            INSERT INTO account (id, kind, user) VALUES (?, 'balance', ?), (?, 'escrow', ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                AccountNumber(balance).value, profile.id.number,
                AccountNumber(escrow).value, profile.id.number,
            ])
        try save(profile.monthlyGrant, of: profile.id)
        try saveLeaving(profile)
        guard User(profile: profile).isTrusted else { return }
        try database.run("DELETE FROM trust_progress WHERE user = ?", [profile.id.number])
        try database.run("DELETE FROM trust_payer WHERE user = ?", [profile.id.number])
    }

    /// Writes a user's monthly grant, or that there is none.
    private func save(_ grant: MonthlyGrant?, of user: UserID) throws {
        guard let grant else {
            return try database.run("DELETE FROM monthly_grant WHERE user = ?", [user.number])
        }
        try database.run(
            """
            INSERT INTO monthly_grant (user, amount, started_at, last_due, last_given)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (user) DO UPDATE SET amount = excluded.amount,
                started_at = excluded.started_at, last_due = excluded.last_due,
                last_given = excluded.last_given
            """,
            [
                user.number, grant.amount.centikudos, grant.startedAt.milliseconds,
                grant.lastDue.milliseconds, grant.lastGiven?.milliseconds,
            ])
    }

    /// Writes since when a user is marked as deleted, and a service's passkey.
    private func saveLeaving(_ profile: UserProfile) throws {
        try database.run("DELETE FROM departure WHERE user = ?", [profile.id.number])
        if let time = profile.deletedAt {
            try database.run(
                "INSERT INTO departure (user, marked_at) VALUES (?, ?)",
                [profile.id.number, time.milliseconds])
        }
        try database.run("DELETE FROM passkey WHERE user = ?", [profile.id.number])
        if let passkey = profile.passkey {
            try database.run(
                "INSERT INTO passkey (user, digest) VALUES (?, ?)",
                [profile.id.number, passkey.blob])
        }
    }

    /// Writes an invitation as it is now.
    func save(_ invitation: Invitation) throws {
        try database.run(
            """
            INSERT INTO invitation (id, code, uses_left, expires_at, created_by, created_at,
                is_revoked)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, uses_left = excluded.uses_left,
                expires_at = excluded.expires_at, created_by = excluded.created_by,
                created_at = excluded.created_at, is_revoked = excluded.is_revoked
            """,
            [
                invitation.id.blob, invitation.code.blob, invitation.usesLeft,
                invitation.expiresAt?.milliseconds, invitation.createdBy.number,
                invitation.createdAt.milliseconds, invitation.isRevoked,
            ])
    }

    /// Writes the modes.
    func save(_ modes: HordeModes) throws {
        try database.run(
            """
            UPDATE mode SET allows_anonymous = ?, registration = ?, workers_by_invitation = ?,
                minimum_standing = ?, is_in_maintenance = ?, is_under_raid = ?
            """,
            [
                modes.allowsAnonymous, modes.registration.rawValue, modes.workersByInvitation,
                modes.minimumStanding?.centikudos, modes.isInMaintenance, modes.isUnderRaid,
            ])
    }
}
