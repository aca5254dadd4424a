extension HordeService {
    /// The messages to workers that somebody may see, the newest first.
    ///
    /// Moderators see all, others their own and those for all workers.
    ///
    /// - Throws: ``HordeRejection/notMessageAuthor`` when others' are asked for.
    public func messages(
        _ query: MessageQuery, for actor: UserID
    ) throws(HordeRejection) -> [WorkerMessage] {
        try state.messages(query, for: actor, at: time())
    }

    /// A message to workers; who knows its identifier may read it.
    public func message(_ id: MessageID) throws(HordeRejection) -> WorkerMessage {
        guard let message = state.messageBook[id] else { throw .unknownMessage }
        return message
    }

    /// A moderator writes to workers, or an owner to its own.
    public func createMessage(
        _ order: MessageOrder, by actor: UserID
    ) async throws(HordeRejection) -> WorkerMessage {
        let id = MessageID(bits: identifiers.next())
        try await performDurably(.createMessage(order, id: id, actor: actor))
        return try message(id)
    }

    /// The author or a moderator removes a message.
    public func delete(message id: MessageID, by actor: UserID) async throws(HordeRejection) {
        try await performDurably(.deleteMessage(id, actor: actor))
    }
}
