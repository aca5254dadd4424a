package import HordeCore

extension Auditor {
    /// An administrator gives kudos, or takes some back.
    mutating func note(
        _ order: AwardOrder, by actor: UserID, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        let amount = order.amount.centikudos
        var refusals: [HordeRejection] = []
        if user(actor)?.roles.contains(.administrator) != true {
            refusals.append(.notAdministrator)
            if user(actor)?.isWiped == true { refusals.append(.unknownUser) }
        }
        if user(order.user)?.isWiped == true { refusals.append(.unknownUser) }
        if order.reason == .award {
            if user(order.user)?.isGone == true { refusals.append(.deletedUser) }
            if order.user == .anonymous { refusals.append(.transferToAnonymous) }
            if user(order.user)?.roles.contains(.flagged) == true {
                refusals.append(.targetFlagged)
            }
            if amount < 0 { refusals.append(.amountNegative) }
        }
        if amount == 0 { refusals.append(.amountZero) }
        if abs(amount) > 100_000_000_000 {
            refusals.append(.amountTooLarge(limit: Kudos(1_000_000_000)))
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        books.move(amount, from: .treasury, to: .balance(order.user))
    }

    /// Hears which movement an award was; it is on disk by then.
    mutating func noteMovement(_ event: LedgerEvent, of call: SimulatedCall) {
        guard case .award(let order, _) = call else { return }
        let amount = order.amount.centikudos
        awards[event.id] =
            amount > 0
            ? [Movement(source: .treasury, destination: .balance(order.user), amount: amount)]
            : [Movement(source: .balance(order.user), destination: .treasury, amount: -amount)]
    }

    /// A movement is undone, once.
    mutating func noteReversal(
        of event: LedgerEventID, by actor: UserID, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        var refusals: [HordeRejection] = []
        if user(actor)?.roles.contains(.administrator) != true {
            refusals.append(.notAdministrator)
        }
        let movements = books.payments[event] ?? awards[event]
        if movements == nil { refusals.append(.unknownMovement) }
        if books.reversed.contains(event), case .alreadyReversed? = reply?.rejection {
            refusals += reply?.rejection.map { [$0] } ?? []
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        try expect(!books.reversed.contains(event), "\(event) is undone twice")
        books.reversed.insert(event)
        books.undo(movements ?? [])
    }

    /// The operator gives other sizes; what runs keeps its own.
    mutating func note(_ catalogue: ModelCatalogue) {
        sizes = catalogue.sizes.mapValues { Int64($0.thousandths) }
    }

    /// The millions of parameters that count for a model.
    func millions(_ model: String) -> Int64 {
        sizes[model] ?? Prices.sizeFromName(model, policy)
    }

    /// What a text moves when it is delivered, fee and all.
    mutating func pay(
        _ price: Int64, for job: Traffic.Job, of request: Traffic.Request
    ) {
        let (payer, owner) = (request.user, job.owner)
        guard payer != owner, price > 0 else { return }
        let isCovered = (user(payer)?.balance ?? 0) >= price
        let waits = policy.usesEscrow && !isCovered && user(owner)?.isTrusted != true
        var payment = [
            Movement(
                source: .balance(payer), destination: waits ? .escrow(owner) : .balance(owner),
                amount: price)
        ]
        let fee = policy.requestFee.centikudos
        if fee > 0, !request.hasPaidFee {
            payment.append(Movement(source: .balance(payer), destination: .sink, amount: fee))
            traffic.requests[request.id]?.hasPaidFee = true
            traffic.jobs[job.id]?.fee = fee
        }
        for entry in payment { books.move(entry.amount, from: entry.source, to: entry.destination) }
        books.payments[LedgerEventID(bits: job.id.bits)] = payment
        charge(payment.reduce(0) { $0 + $1.amount }, for: request)
    }

    /// What a job can draw on its requester at the most.
    func hold(of request: Traffic.Request, millions: Int64) -> Int64 {
        Prices.text(
            tokens: request.terms.maximumLength, of: request, millions: millions, policy: policy)
            + (request.hasPaidFee ? 0 : policy.requestFee.centikudos)
    }

    /// A text that is longer than the horde gives on credit needs its price in hand; how much that
    /// is depends on who is here.
    func mayNeedCover(_ submission: RequestSubmission, _ rejection: HordeRejection?) -> Bool {
        guard policy.requiresCover,
            case .coverNeeded(let tokens, let cost, let available)? = rejection
        else { return false }
        let standing = submission.user == .anonymous ? 0 : standing(of: submission.user)
        return tokens >= policy.leastCreditTokens && submission.terms.maximumLength > tokens
            && available.centikudos == standing && cost > available
    }

    /// The event names by which what was moved can be undone.
    package var movements: [LedgerEventID] {
        (Array(books.payments.keys) + awards.keys).sorted()
    }
}
