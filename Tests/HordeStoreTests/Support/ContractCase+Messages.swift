import HordeCore

extension ContractCase {
    /// Messages to workers.
    static let messages: [ContractCase] = [
        ContractCase(
            "message to all", .messageSaved(message(1, "Restart at 18:00 UTC")),
            .messageSaved(message(2, "\"quoted\" 🦜\nsecond line"))),
        ContractCase("message to one", .messageSaved(message(1, "Hello", to: Sample.worker))),
        ContractCase(
            "deleted message", .messageSaved(message(1, "Hello", to: Sample.worker)),
            .messageDeleted(MessageID(bits: 1)), .workerDeleted(Sample.worker)),
    ]

    private static func message(
        _ number: UInt128, _ text: String, to worker: WorkerID? = nil
    ) -> WorkerMessage {
        WorkerMessage(
            id: MessageID(bits: number), worker: worker, author: Sample.alice, text: text,
            origin: "Moderators", createdAt: Sample.time(8), expiresAt: Sample.time(9))
    }
}
