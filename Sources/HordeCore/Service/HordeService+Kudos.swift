extension HordeService {
    /// An administrator gives kudos, or sets a balance right.
    ///
    /// With an idempotency key a repetition moves nothing and is told the movement of then, as long
    /// as the journal has it.
    ///
    /// - Returns: the movement; on disk by then.
    /// - Throws: ``HordeRejection``; ``HordeRejection/outcomePending`` also while the same key is
    ///   under way, and ``HordeRejection/idempotencyConflict`` when it stands for something else.
    public func award(
        _ order: AwardOrder, by actor: UserID
    ) async throws(HordeRejection) -> LedgerEvent {
        guard let key = order.idempotencyKey else {
            return try await award(order, by: actor, as: LedgerEventID(bits: identifiers.next()))
        }
        _ = try state.administrator(actor)
        let id = LedgerEventID(keyedBy: key, of: actor)
        guard keyedActs.insert(id).inserted else { throw .outcomePending }
        defer { keyedActs.remove(id) }
        if let earlier = try await movement(id)?.event {
            guard order.amount != .zero, earlier.entries == [order.entry()] else {
                throw .idempotencyConflict
            }
            return earlier
        }
        return try await award(order, by: actor, as: id)
    }

    /// An administrator undoes a movement.
    ///
    /// - Returns: the movement that undoes it; on disk by then.
    /// - Throws: ``HordeRejection/unknownMovement``, ``HordeRejection/reversalIsFinal``,
    ///   ``HordeRejection/alreadyReversed(by:)``, ``HordeRejection/storageUnavailable``.
    public func reverse(
        _ event: LedgerEventID, by actor: UserID
    ) async throws(HordeRejection) -> LedgerEvent {
        _ = try state.administrator(actor)
        guard let movement = try await movement(event) else { throw .unknownMovement }
        let id = LedgerEventID(bits: identifiers.next())
        return try await moved(by: .reverse(movement, as: id, actor: actor))
    }

    /// A user's movements, newest first, for the user itself and for moderators.
    ///
    /// - Parameters:
    ///   - user: Whose.
    ///   - event: The movement to begin behind, the last one of the page before; nil to begin with
    ///     the newest.
    ///   - limit: How many at the most, from 1.
    ///   - actor: Who asks.
    /// - Throws: ``HordeRejection/unknownUser``, ``HordeRejection/notModerator``,
    ///   ``HordeRejection/anonymousForbidden``, ``HordeRejection/unknownMovement``,
    ///   ``HordeRejection/storageUnavailable``.
    public func movements(
        of user: UserID, before event: LedgerEventID? = nil, limit: Int, by actor: UserID
    ) async throws(HordeRejection) -> [LedgerMovement] {
        guard actor != .anonymous else { throw .anonymousForbidden }
        if user == actor { _ = try state.acting(actor) } else { _ = try state.moderator(actor) }
        _ = try state.existing(user)
        if let event, try await movement(event) == nil { throw .unknownMovement }
        try await durable(touched.batch(of: user))
        do {
            return try await journal.movements(of: user, before: event, limit: max(1, limit))
        } catch {
            throw .storageUnavailable
        }
    }

    private func award(
        _ order: AwardOrder, by actor: UserID, as id: LedgerEventID
    ) async throws(HordeRejection) -> LedgerEvent {
        try await moved(by: .award(order, actor: actor, event: id))
    }

    private func moved(by command: HordeCommand) async throws(HordeRejection) -> LedgerEvent {
        for case .durable(.kudosMoved(let event)) in try await performDurably(command).events {
            return event
        }
        preconditionFailure("What moves kudos is a movement.")
    }

    /// The movement with an id; nil when there is none.
    private func movement(
        _ id: LedgerEventID
    ) async throws(HordeRejection) -> LedgerMovement? {
        // What is not written yet, the journal does not know.
        if let last = lastBatch { try await durable(last) }
        do {
            return try await journal.movement(id)
        } catch {
            throw .storageUnavailable
        }
    }

    /// The last batch with something in it that may not be on disk; nil when everything is.
    private var lastBatch: UInt64? {
        if !openEvents.isEmpty { return openBatch }
        return openBatch - 1 > committedBatch ? openBatch - 1 : nil
    }
}

extension LedgerEventID {
    /// Names what an administrator does under an idempotency key: the key's first 128 bits, with
    /// the number of the administrator mixed in.
    init(keyedBy key: SecretDigest, of actor: UserID) {
        let bits = key.bytes.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        self.init(bits: bits ^ UInt128(UInt64(actor.number)))
    }
}
