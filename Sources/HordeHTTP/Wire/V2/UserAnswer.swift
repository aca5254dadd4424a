internal import HordeCore

extension JSONWriter {
    /// Writes a user, leaving out what may not be seen.
    ///
    /// - Parameter alias: Another name than the user's own, for one who comes with a shared key.
    mutating func user(
        _ view: UserView, now: Timestamp, for privilege: Privilege, named alias: String? = nil
    ) {
        object { writer in
            writer.publicPart(of: view, now: now, for: privilege, named: alias)
            if privilege >= .own || view.profile.roles.contains(.showsWorkers) {
                writer.member("worker_ids", view.workers)
            }
            guard privilege >= .own else { return }
            writer.member("sharedkey_ids", view.sharedKeys)
            // Who knows a request's name may read its texts, so only its owner is told, and never
            // those who share the anonymous account.
            if view.profile.id == .anonymous {
                writer.member("active_generations") { $0.member("text", [String]()) }
            } else if privilege == .own, !view.requests.isEmpty {
                writer.member("active_generations") { $0.member("text", view.requests) }
            }
            if !view.profile.contact.isEmpty { writer.member("contact", view.profile.contact) }
            writer.member("vpn", view.profile.roles.contains(.vpn))
            writer.member("special", view.profile.roles.contains(.special))
            guard privilege >= .moderator else { return }
            writer.member("evaluating_kudos", view.escrow)
            writer.member("suspicious", 0)
            if !view.profile.comment.isEmpty {
                writer.member("admin_comment", view.profile.comment)
            }
            writer.monthlyKudos(view.profile.monthlyGrant)
        }
    }

    /// Writes a user as one of a list: all keys are there, and null where everybody may not look.
    mutating func listedUser(_ view: UserView, now: Timestamp) {
        object { writer in
            writer.publicPart(of: view, now: now)
            if view.profile.roles.contains(.showsWorkers) {
                writer.member("worker_ids", view.workers)
            } else {
                writer.null("worker_ids")
            }
            for name in [
                "sharedkey_ids", "contact", "vpn", "special", "evaluating_kudos", "suspicious",
                "admin_comment", "proxy_passkey",
            ] { writer.null(name) }
            writer.member("active_generations") { _ in }
            writer.member("monthly_kudos") { _ in }
        }
    }

    private mutating func publicPart(
        of view: UserView, now: Timestamp, for privilege: Privilege = .everybody,
        named alias: String? = nil
    ) {
        let profile = view.profile
        member("username", alias ?? profile.alias.description)
        member("id", profile.id.number)
        member("kudos", view.balance)
        member("concurrency", view.concurrency)
        member("worker_invited", profile.workersInvited)
        member("worker_count", view.workers.count)
        member("account_age", max(0, (now - profile.createdAt).milliseconds / 1000))
        member("moderator", !profile.roles.isDisjoint(with: [.moderator, .administrator]))
        member("trusted", view.isTrusted)
        member("flagged", profile.roles.contains(.flagged))
        member("pseudonymous", profile.roles.contains(.pseudonymous))
        member("service", profile.roles.contains(.service))
        member("education", profile.roles.contains(.education))
        member("customizer", profile.roles.contains(.customizer))
        member("deleted", profile.roles.contains(.deleted))
        kudosDetails(view.details)
        records(view.statistics)
        // Two objects that old clients expect and that no longer mean anything.
        member("usage") { writer in
            writer.null("megapixelsteps")
            writer.null("requests")
        }
        member("contributions") { writer in
            writer.null("megapixelsteps")
            writer.null("fulfillments")
        }
        name("styles")
        let styles = view.styles.filter { $0.content.isPublic || privilege >= .own }
        array(of: styles) { writer, style in
            writer.object {
                $0.member("type", "text")
                $0.member("name", style.content.name)
                $0.member("id", style.id)
            }
        }
    }

    /// Writes a balance taken apart; together the parts are the balance.
    mutating func kudosDetails(_ details: KudosDetails) {
        member("kudos_details") { writer in
            writer.member(
                "accumulated",
                details[.generation] + details[.uptimeReward] + details[.promotion]
                    + details[.fee])
            writer.member("gifted", details.given)
            writer.member("donated", Kudos.zero)
            writer.member(
                "admin",
                details[.adjustment] + details[.opening] + details[.reversal]
                    + details[.closing])
            writer.member("received", details.received)
            writer.member("recurring", details[.grant])
            writer.member("awarded", details[.award])
            writer.member("styled", Kudos.zero)
        }
    }

    /// Writes a monthly grant, whole for clients that need an integer.
    private mutating func monthlyKudos(_ grant: MonthlyGrant?) {
        member("monthly_kudos") { writer in
            writer.member("amount", grant?.amount.roundedUp ?? 0)
            guard let given = grant?.lastGiven else { return }
            writer.member("last_received", wireDate: given)
        }
    }

    private mutating func records(_ statistics: UserStatistics) {
        member("records") { writer in
            for (name, tokens) in [
                ("usage", statistics.tokensUsed), ("contribution", statistics.tokensContributed),
            ] {
                writer.member(name) { writer in
                    writer.member("megapixelsteps", 0)
                    writer.member("tokens", tokens)
                }
            }
            for (name, texts) in [
                ("fulfillment", statistics.textsContributed), ("request", statistics.textsUsed),
                ("style", 0),
            ] {
                writer.member(name) { writer in
                    writer.member("image", 0)
                    writer.member("text", texts)
                    writer.member("interrogation", 0)
                }
            }
        }
    }
}
