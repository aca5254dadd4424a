internal import HordeCore

extension JSONWriter {
    /// Writes a movement with all its entries, for administrators.
    mutating func movement(_ movement: LedgerMovement) {
        object { writer in
            writer.head(of: movement)
            writer.name("entries")
            writer.array(of: movement.event.entries) { writer, entry in
                writer.object { writer in
                    writer.member("from", Self.name(of: entry.debit))
                    writer.member("to", Self.name(of: entry.credit))
                    writer.member("amount", entry.amount)
                    writer.member("code", Self.name(of: entry.code))
                }
            }
        }
    }

    /// Writes a movement as one of a user's history.
    ///
    /// Who else took part in it is for moderators, except that a giver and a receiver know each
    /// other: who asked for a text is nobody's business.
    mutating func movement(_ movement: LedgerMovement, of user: UserID, seesOthers: Bool) {
        let entries = movement.event.entries
        let showsOthers = seesOthers || entries.allSatisfy { $0.code == .transfer }
        object { writer in
            writer.head(of: movement)
            let codes = entries.map { Self.name(of: $0.code) }
            writer.member("code", codes.first ?? "")
            writer.member("amount", Self.sum(of: .balance(user), in: entries))
            writer.member("escrow", Self.sum(of: .escrow(user), in: entries))
            guard showsOthers else { return }
            var others: [String] = []
            for account in entries.flatMap({ [$0.debit, $0.credit] })
            where account != .balance(user) && account != .escrow(user) {
                let name = Self.name(of: account)
                if !others.contains(name) { others.append(name) }
            }
            writer.member("others", others)
        }
    }

    /// Writes a user's monthly grant, or null.
    mutating func monthlyGrant(_ grant: MonthlyGrant?) {
        guard let grant else { return null("monthly_grant") }
        member("monthly_grant", grant.amount)
        member("grant_due_at", grant.nextDue.milliseconds / 1000)
        if let given = grant.lastGiven { member("grant_given_at", given.milliseconds / 1000) }
    }

    private mutating func head(of movement: LedgerMovement) {
        member("event", movement.event.id)
        member("made_at", movement.event.time.milliseconds / 1000)
        if let undone = movement.event.reverses { member("reverses", undone) }
        if let later = movement.reversedBy { member("reversed_by", later) }
    }

    /// What came into an account, less what went out.
    private static func sum(of account: AccountID, in entries: [LedgerEntry]) -> Kudos {
        entries.reduce(.zero) { sum, entry in
            sum + (entry.credit == account ? entry.amount : .zero)
                - (entry.debit == account ? entry.amount : .zero)
        }
    }

    private static func name(of account: AccountID) -> String {
        switch account {
        case .treasury: "treasury"
        case .sink: "sink"
        case .balance(let user): "user \(user)"
        case .escrow(let user): "escrow of user \(user)"
        }
    }

    private static func name(of code: EntryCode) -> String {
        switch code {
        case .generation: "generation"
        case .uptimeReward: "uptime"
        case .transfer: "transfer"
        case .award: "award"
        case .adjustment: "adjustment"
        case .grant: "grant"
        case .promotion: "promotion"
        case .fee: "fee"
        case .opening: "opening"
        case .reversal: "reversal"
        case .closing: "closing"
        }
    }
}
