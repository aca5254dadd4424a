extension HordeState {
    /// In order: who writes, the worker, whether it may be written to, what it says, how many
    /// there are.
    func decideCreateMessage(
        _ order: MessageOrder, id: MessageID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let author = try acting(actor)
        guard actor != .anonymous else { throw .anonymousForbidden }
        if let worker = order.worker, workers[worker] == nil { throw .unknownWorker }
        let isOwn = order.worker.map { workers[$0]?.profile.owner == actor } ?? false
        guard isOwn || author.isModerator else { throw .messageForOthers }
        guard (1...65_536).contains(order.text.utf8.count) else {
            throw .invalidValue(field: "text")
        }
        guard (1...255).contains(order.origin.count) else { throw .invalidValue(field: "origin") }
        guard order.life > .zero, order.life <= WorkerMessage.longestLife else {
            throw .invalidValue(field: "life")
        }
        let count = messageBook.messages.values.count { $0.author == actor }
        guard count < WorkerMessage.countLimit, messageBook[id] == nil else {
            throw .tooManyMessages(limit: WorkerMessage.countLimit)
        }
        let message = WorkerMessage(
            id: id, worker: order.worker, author: actor, text: order.text, origin: order.origin,
            createdAt: now, expiresAt: now + order.life)
        return [.durable(.messageSaved(message))]
    }

    func decideDeleteMessage(
        _ id: MessageID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let message = messageBook[id] else { throw .unknownMessage }
        let user = try acting(actor)
        guard actor == message.author || user.isModerator else { throw .notMessageAuthor }
        return [.durable(.messageDeleted(id))]
    }

    /// The messages that somebody may see, the newest first.
    ///
    /// Moderators see all, others their own and those for all workers.
    ///
    /// - Throws: ``HordeRejection/notMessageAuthor`` when others' are asked for.
    func messages(
        _ query: MessageQuery, for actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [WorkerMessage] {
        let user = try acting(actor)
        if let author = query.author, author != actor, !user.isModerator {
            throw .notMessageAuthor
        }
        return messageBook.byAge.filter { message in
            query.means(message, at: now)
                && (user.isModerator || message.author == actor || message.worker == nil)
        }
    }

    /// The messages that a worker gets now, the oldest first.
    func messages(for worker: WorkerID, at now: Timestamp) -> [WorkerMessage] {
        messageBook.messages(for: worker).filter { $0.isValid(at: now) }
    }

    /// Keeps a message until its time is over.
    mutating func keep(_ message: WorkerMessage) {
        messageBook.save(message)
        schedule(message.forgottenAt, .message(message.id))
    }
}
