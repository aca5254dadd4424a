import HordeCore

extension Auditor {
    private static let largest: Int64 = 100_000_000_000

    func refusals(ofGrant change: GrantChange?, to id: UserID) -> [HordeRejection] {
        guard let change else { return [] }
        let tooLarge = HordeRejection.amountTooLarge(limit: Kudos(centikudos: Self.largest))
        var refusals: [HordeRejection] = []
        if id == .anonymous { refusals.append(.anonymousForbidden) }
        switch change {
        case .set(let amount):
            if amount < .zero { refusals.append(.amountNegative) }
            if amount.centikudos > Self.largest { refusals.append(tooLarge) }
        case .add(let difference):
            let total = (user(id)?.grant?.amount ?? 0) + difference.centikudos
            if abs(difference.centikudos) > Self.largest || total > Self.largest {
                refusals.append(tooLarge)
            }
        }
        return refusals
    }

    /// A user's grant after a change, or as it is.
    func grant(_ change: GrantChange?, of id: UserID) -> Books.Grant? {
        guard let change, let user = user(id) else { return user(id)?.grant }
        let amount: Int64
        switch change {
        case .set(let new): amount = new.centikudos
        case .add(let difference): amount = (user.grant?.amount ?? 0) + difference.centikudos
        }
        guard amount > 0 else { return nil }
        var grant =
            user.grant ?? Books.Grant(amount: 0, startedAt: now, lastDue: now, lastGiven: nil)
        if amount > grant.amount, !user.isBarred { grant.lastGiven = now }
        grant.amount = amount
        return grant
    }

    /// What there is more a month is given at once.
    mutating func giveMore(by grant: Books.Grant?, to id: UserID) {
        let more = (grant?.amount ?? 0) - (user(id)?.grant?.amount ?? 0)
        guard more > 0, user(id)?.isBarred == false else { return }
        books.move(more, from: .treasury, to: .balance(id))
    }

    /// Gives what has fallen due: the same day of each month, or the month's last; not more than
    /// twelve months at once.
    mutating func payGrants() {
        for (number, user) in books.users.enumerated() {
            guard var grant = user.grant else { continue }
            let started = Almanac.date(of: grant.startedAt)
            let passed = Almanac.fullMonths(from: grant.startedAt, to: now)
            let first = max(
                Almanac.fullMonths(from: grant.startedAt, to: grant.lastDue) + 1, passed - 11)
            guard first <= passed else { continue }
            for month in first...passed {
                grant.lastDue = Almanac.time(of: started, monthsLater: month)
                guard !user.isBarred else { continue }
                grant.lastGiven = now
                books.move(grant.amount, from: .treasury, to: .balance(UserID(number)))
                saw(.monthlyGrant)
            }
            books.users[number].grant = grant
        }
    }

    /// Keys of transfers are remembered for thirty days.
    mutating func forgetTransfers() {
        let memory = policy.idempotencyMemory.milliseconds
        books.transfers = books.transfers.filter { $0.value.time + memory > now }
    }
}
