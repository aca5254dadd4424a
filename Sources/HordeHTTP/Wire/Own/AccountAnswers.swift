internal import HordeCore

extension JSONWriter {
    /// Writes a new account with its key, which is shown this once.
    mutating func newAccount(_ view: UserView, key: String) {
        object { writer in
            writer.member("id", view.profile.id.number)
            writer.member("alias", view.profile.alias.description)
            writer.member("api_key", key)
        }
    }

    /// Writes a user as moderators see it.
    mutating func account(_ view: UserView) {
        let profile = view.profile
        object { writer in
            writer.member("id", profile.id.number)
            writer.member("alias", profile.alias.description)
            writer.member("name", profile.name)
            writer.member(
                "roles",
                CreationBody.roles.filter { profile.roles.contains($0.role) }.map(\.name))
            writer.member("trusted", view.isTrusted)
            writer.member("created_at", profile.createdAt.milliseconds / 1000)
            writer.member("balance", view.balance)
            writer.member("held", view.held)
            writer.member("escrow", view.escrow)
            writer.monthlyGrant(profile.monthlyGrant)
            writer.member("concurrency", view.concurrency)
            writer.member("workers_invited", profile.workersInvited)
            writer.member("workers", view.workers)
            writer.member("open_requests", view.requests.count)
            writer.member("shows_workers", profile.roles.contains(.showsWorkers))
            writer.member("contact", profile.contact)
            writer.member("comment", profile.comment)
            writer.member("tokens_used", view.statistics.tokensUsed)
            writer.member("texts_used", view.statistics.textsUsed)
            writer.member("tokens_contributed", view.statistics.tokensContributed)
            writer.member("texts_contributed", view.statistics.textsContributed)
        }
    }

    /// Writes what an audit found.
    mutating func audit(_ report: AuditReport) {
        object { writer in
            writer.member("sound", report.isSound)
            writer.member("entries", report.entries)
            writer.member("accounts", report.accounts)
            writer.member("sum", report.sum)
            writer.member("findings", report.findings)
        }
    }
}
