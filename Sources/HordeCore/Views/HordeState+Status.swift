extension HordeState {
    /// How a request is going; nil when it is unknown.
    ///
    /// - Parameters:
    ///   - id: The request.
    ///   - now: The time, never earlier than that of a command before.
    ///   - vault: The texts.
    public func status(
        of id: RequestID, at now: Timestamp, reading vault: TextVault = TextVault()
    ) -> RequestStatus? {
        guard let request = requests[id] else { return nil }
        let isOver = request.isDone || request.isFaulted
        let outlook = outlook(of: request, at: now, reading: vault)
        return RequestStatus(
            id: id, waiting: request.waiting, running: request.running,
            delivered: request.generations.count, restarted: request.restarted, isDone: isOver,
            isFaulted: request.isFaulted, isCancelled: request.isCancelled,
            isPossible: request.isFaulted ? false : isOver || outlook.isPossible,
            queuePosition: request.waiting > 0 ? outlook.ahead.load.jobs + 1 : 0,
            waitSeconds: isOver ? 0 : outlook.waitSeconds,
            cost: request.cost,
            generations: request.generations.map { $0.generation(reading: vault) })
    }
}
