/// The messages to workers that are kept, by identifier and by whom they are for.
struct MessageBook: Sendable {
    private(set) var messages: [MessageID: WorkerMessage] = [:]
    /// Under nil those for all, the oldest first.
    private var receivers: [WorkerID?: [MessageID]] = [:]

    subscript(id: MessageID) -> WorkerMessage? { messages[id] }

    /// Messages, the newest first.
    var byAge: [WorkerMessage] {
        messages.values.sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }
    }

    /// The messages for one worker and for all, the oldest first.
    func messages(for worker: WorkerID) -> [WorkerMessage] {
        guard !messages.isEmpty else { return [] }
        return ((receivers[nil] ?? []) + (receivers[worker] ?? []))
            .compactMap { messages[$0] }
            .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// The messages for one worker alone, the oldest first.
    func own(of worker: WorkerID) -> [MessageID] { receivers[worker] ?? [] }

    mutating func save(_ message: WorkerMessage) {
        remove(message.id)
        messages[message.id] = message
        receivers[message.worker, default: []].append(message.id)
    }

    mutating func remove(_ id: MessageID) {
        guard let message = messages.removeValue(forKey: id) else { return }
        receivers[message.worker]?.removeAll { $0 == id }
        if receivers[message.worker]?.isEmpty == true { receivers[message.worker] = nil }
    }
}

extension MessageBook {
    /// Traps unless each message is found by whom it is for, and that worker is there.
    func checkInvariants(_ workers: Table<Worker>) {
        precondition(
            messages.values.allSatisfy { receivers[$0.worker]?.contains($0.id) == true },
            "A message is found by whom it is for.")
        precondition(
            receivers.values.reduce(0) { $0 + $1.count } == messages.count,
            "A message is for one worker or for all.")
        precondition(
            messages.values.allSatisfy { $0.worker.map { workers[$0] != nil } ?? true },
            "A message is for a worker that is there.")
    }
}
