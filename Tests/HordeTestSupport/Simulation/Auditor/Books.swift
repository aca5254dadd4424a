import HordeCore

/// What must survive a restart, as the auditor keeps it: plain figures, by its own arithmetic.
struct Books: Sendable {
    struct User: Sendable {
        var name: String
        var key: SecretDigest?
        var roles: UserRoles
        /// In centikudos.
        var balance: Int64 = 0
        /// In centikudos; what waits until the user is trusted.
        var escrow: Int64 = 0
        /// In milliseconds since 1970.
        var createdAt: Int64 = 0
        /// What others paid out of what they had, in centikudos, until the user is trusted.
        var earned: Int64 = 0
        /// Who they were.
        var payers: [UserID] = []
        var grant: Grant?
        var textsUsed = 0
        var tokensUsed = 0
        var textsContributed = 0
        var tokensContributed = 0
        /// When the user was marked as deleted, in milliseconds since 1970.
        var deletedAt: Int64?

        /// True when the user is marked as deleted, or wiped.
        var isGone: Bool { roles.contains(.deleted) }
        /// True when nothing of the user is left.
        var isWiped: Bool { roles.contains(.wiped) }
        /// True when the user is marked as deleted and not wiped.
        var isMarked: Bool { isGone && !isWiped }
        /// True when nothing is paid or given to the user.
        var isBarred: Bool { isGone || roles.contains(.flagged) }
        /// True when the operator vouches for the user.
        var isTrusted: Bool {
            !roles.isDisjoint(with: [.trusted, .moderator, .administrator])
        }
    }

    /// What somebody is given every month.
    struct Grant: Hashable, Sendable {
        /// In centikudos.
        var amount: Int64
        /// In milliseconds since 1970, as the others.
        var startedAt: Int64
        var lastDue: Int64
        var lastGiven: Int64?
    }

    struct Worker: Sendable {
        var id: WorkerID
        var owner: UserID
        var offer: WorkerOffer
        var isInMaintenance = false
        var isPaused = false
        var textsDelivered = 0
        var reports = 0
    }

    struct Transfer: Hashable, Sendable {
        var destination: UserID
        var amount: Int64
        /// In milliseconds since 1970.
        var time: Int64

        func isSame(as other: Transfer) -> Bool {
            destination == other.destination && amount == other.amount
        }
    }

    struct TransferKey: Hashable, Sendable {
        var source: UserID
        var key: SecretDigest
    }

    var users: [User] = []
    /// By name.
    var workers: [String: Worker] = [:]
    /// In centikudos.
    var treasury: Int64 = 0
    /// In centikudos.
    var sink: Int64 = 0
    /// What texts have moved, and which of all movements were undone.
    var payments: [LedgerEventID: [Movement]] = [:]
    var reversed: Set<LedgerEventID> = []
    var modes = HordeModes()
    var transfers: [TransferKey: Transfer] = [:]
    var sharedKeys: [SharedKeyID: SharedKey] = [:]

    /// The figures of a loaded snapshot must be these.
    func compare(with snapshot: HordeSnapshot, _ occasion: String) throws(Discrepancy) {
        try expect(
            snapshot.users.count == users.count,
            "\(occasion): \(snapshot.users.count) users, expected \(users.count)")
        var sum = snapshot.treasury.balance.centikudos + snapshot.sink.balance.centikudos
        for (record, user) in zip(snapshot.users, users) {
            sum += record.balance.balance.centikudos + record.escrow.balance.centikudos
            try compare(record, user, occasion)
        }
        try expect(sum == 0, "\(occasion): the accounts add up to \(sum)")
        try expect(
            snapshot.treasury.balance.centikudos == treasury,
            "\(occasion): treasury \(snapshot.treasury.balance), expected \(treasury)")
        try expect(
            snapshot.sink.balance.centikudos == sink,
            "\(occasion): sink \(snapshot.sink.balance), expected \(sink)")
        try expect(snapshot.modes == modes, "\(occasion): modes \(snapshot.modes)")
        try expect(
            snapshot.transfers.count == transfers.count,
            "\(occasion): \(snapshot.transfers.count) keys of transfers, not \(transfers.count)")
        let keys = Dictionary(snapshot.sharedKeys.map { ($0.id, $0) }) { $1 }
        try expect(
            keys == sharedKeys && keys.count == snapshot.sharedKeys.count,
            "\(occasion): the shared keys are not as they should be")
        try expect(
            snapshot.workers.count == workers.count,
            "\(occasion): \(snapshot.workers.count) workers, expected \(workers.count)")
        for record in snapshot.workers {
            let name = record.profile.name
            guard let worker = workers[name] else {
                throw Discrepancy("\(occasion): an unexpected worker \(name)")
            }
            try expect(
                record.profile.id == worker.id && record.profile.owner == worker.owner
                    && record.profile.offer == worker.offer
                    && (record.profile.maintenance != nil) == worker.isInMaintenance
                    && record.profile.isPaused == worker.isPaused
                    && record.statistics.textsDelivered == worker.textsDelivered
                    && record.statistics.reportCount == worker.reports,
                "\(occasion): the worker \(name) is not as it should be")
        }
    }

    private func compare(
        _ record: HordeSnapshot.UserRecord, _ user: User, _ occasion: String
    ) throws(Discrepancy) {
        let id = record.profile.id
        try expect(
            record.balance.balance.centikudos == user.balance,
            "\(occasion): user \(id) has \(record.balance.balance), expected \(user.balance)")
        try expect(
            record.escrow.balance.centikudos == user.escrow,
            "\(occasion): user \(id) has \(record.escrow.balance) in escrow, not \(user.escrow)")
        try expect(
            record.details.total == record.balance.balance,
            "\(occasion): the details of user \(id) do not add up")
        try expect(
            record.profile.name == user.name && record.profile.roles == user.roles
                && record.profile.key == user.key
                && record.profile.deletedAt?.milliseconds == user.deletedAt,
            "\(occasion): the profile of user \(id) is not as it should be")
        try expect(
            record.trust.earned.centikudos == user.earned && record.trust.payers == user.payers,
            "\(occasion): user \(id) has earned \(record.trust), expected \(user.earned)")
        let grant = record.profile.monthlyGrant
        try expect(
            grant?.amount.centikudos == user.grant?.amount
                && grant?.startedAt.milliseconds == user.grant?.startedAt
                && grant?.lastDue.milliseconds == user.grant?.lastDue
                && grant?.lastGiven?.milliseconds == user.grant?.lastGiven,
            "\(occasion): user \(id) is granted \(String(describing: grant))")
        let statistics = record.statistics
        try expect(
            statistics.textsUsed == user.textsUsed && statistics.tokensUsed == user.tokensUsed
                && statistics.textsContributed == user.textsContributed
                && statistics.tokensContributed == user.tokensContributed,
            "\(occasion): the statistics of user \(id) are not as they should be")
    }
}
