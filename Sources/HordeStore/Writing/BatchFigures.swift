import HordeCore

/// The sums that a batch adds to rows which many of its events touch.
///
/// Five hundred settlements of a batch touch the same few accounts, users and workers again and
/// again. Adding up first and writing each row once halves the work of a commit. Only sums are
/// folded: absolute values are written at once, in order.
struct BatchFigures {
    /// What went out of an account and what came in.
    struct Movement {
        var debits: Int64 = 0
        var credits: Int64 = 0
    }

    /// A part of a user's balance.
    struct Part: Hashable {
        let user: Int
        let code: Int
    }

    /// What is added to a worker's statistics.
    struct WorkerSums {
        var texts = 0
        var tokens = 0
        var generated = Kudos.zero
        var uptime = Kudos.zero
    }

    /// A model in an hour.
    struct ModelHour: Hashable {
        let hour: Int64
        let model: String
    }

    private(set) var accounts: [AccountNumber: Movement] = [:]
    private(set) var parts: [Part: Int64] = [:]
    private(set) var users: [UserID: UserStatistics] = [:]
    private(set) var workers: [WorkerID: WorkerSums] = [:]
    private(set) var texts: [ModelHour: TextCount] = [:]
}

extension BatchFigures {
    /// Counts an entry on both accounts and in the balances' parts.
    mutating func count(_ entry: LedgerEntry) {
        let amount = entry.amount.centikudos
        accounts[AccountNumber(entry.debit), default: Movement()].debits += amount
        accounts[AccountNumber(entry.credit), default: Movement()].credits += amount
        if case .balance(let user) = entry.debit {
            parts[Part(user: user.number, code: entry.code.rawValue), default: 0] -= amount
        }
        if case .balance(let user) = entry.credit {
            parts[Part(user: user.number, code: entry.code.rawValue), default: 0] += amount
            if entry.code == .transfer {
                parts[Part(user: user.number, code: Self.received), default: 0] += amount
            }
        }
    }

    /// Counts a delivered text for the three who took part.
    mutating func count(_ settlement: Settlement) {
        let tokens = settlement.tokens.count
        users[settlement.requester, default: UserStatistics()].textsUsed += 1
        users[settlement.requester, default: UserStatistics()].tokensUsed += tokens
        users[settlement.owner, default: UserStatistics()].textsContributed += 1
        users[settlement.owner, default: UserStatistics()].tokensContributed += tokens
        workers[settlement.worker, default: WorkerSums()].texts += 1
        workers[settlement.worker, default: WorkerSums()].tokens += tokens
        workers[settlement.worker, default: WorkerSums()].generated += settlement.reward
        guard let model = settlement.model else { return }
        let place = ModelHour(hour: ModelTexts.hour(of: settlement.time), model: model)
        texts[place, default: .zero].texts += 1
        texts[place, default: .zero].tokens += tokens
    }

    /// Counts an uptime reward.
    mutating func count(_ credit: UptimeCredit) {
        workers[credit.progress.worker, default: WorkerSums()].uptime += credit.reward
    }

    /// Forgets a worker that was deleted.
    mutating func forget(_ worker: WorkerID) {
        workers[worker] = nil
    }

    /// The code under which received transfers are kept beside the codes of entries.
    static let received = 0
}
