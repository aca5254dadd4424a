import HordeCore

extension ContractCase {
    /// Texts counted by model and hour.
    static let texts: [ContractCase] = [
        ContractCase(
            "texts by model", text(1, "a-7B", hour: 0), text(2, "a-7B", hour: 0),
            text(3, "", hour: 0), text(4, "b'c 🦜", hour: 5), text(5, "a-7B", hour: 719)),
        ContractCase(
            "texts of a model in two spellings", text(1, "caf\u{E9}", hour: 0),
            text(2, "cafe\u{301}", hour: 0)),
        ContractCase(
            "texts of more than thirty days", text(1, "a-7B", hour: 0), text(2, "b", hour: 1),
            text(3, "c", hour: 720), text(4, "a-7B", hour: 5000)),
    ]

    private static func text(
        _ number: UInt128, _ model: String, hour: Int64
    ) -> DurableEvent {
        .jobSettled(
            Settlement(
                job: JobID(bits: number), requester: Sample.bob, owner: Sample.bob,
                worker: Sample.worker, tokens: TokenCount(12), reward: .zero, ledgerEvent: nil,
                time: Sample.time(hour * 3600), model: model))
    }
}
