/// The keys that users lend, and what requests that are not over may still cost.
///
/// Few requests are made with such a key, so what they have to do with it lies here and not in the
/// requests.
struct SharedKeyRing: Sendable {
    private(set) var keys: [SharedKeyID: SharedKey] = [:]
    /// Each owner's keys, the oldest first.
    private(set) var owned: [UserID: [SharedKeyID]] = [:]
    /// Requests that were made with a key, until they are forgotten.
    private(set) var uses: [RequestID: SharedKeyUse] = [:]
    /// What is kept of budgets for requests that are not over; nothing that is zero.
    private(set) var holds: [SharedKeyID: Kudos] = [:]

    /// What can still be promised of a budget; nil when there is no limit.
    func free(of key: SharedKey) -> Kudos? {
        key.left.map { $0 - (holds[key.id] ?? .zero) }
    }

    mutating func save(_ key: SharedKey) {
        guard keys.updateValue(key, forKey: key.id) == nil else { return }
        let list = owned[key.owner] ?? []
        let place = list.firstIndex { id in
            keys[id].map { ($0.createdAt, $0.id) > (key.createdAt, key.id) } ?? false
        }
        owned[key.owner, default: []].insert(key.id, at: place ?? list.count)
    }

    mutating func remove(_ id: SharedKeyID) {
        guard let key = keys.removeValue(forKey: id) else { return }
        owned[key.owner]?.removeAll { $0 == id }
        if owned[key.owner]?.isEmpty == true { owned[key.owner] = nil }
    }

    /// Counts what a text cost against a key, even when that has been taken back meanwhile.
    mutating func charge(_ amount: Kudos, to id: SharedKeyID, for request: RequestID?) {
        keys[id]?.utilized += amount
        if let request { release(request, atMost: amount) }
    }

    /// Keeps a part of a budget for a request.
    mutating func note(_ use: SharedKeyUse, of request: RequestID) {
        uses[request] = use
        if use.held > .zero { holds[use.key, default: .zero] += use.held }
    }

    /// Gives back what is kept of a budget for a request, or a part of it.
    mutating func release(_ request: RequestID, atMost limit: Kudos? = nil) {
        guard let use = uses[request], use.held > .zero else { return }
        let released = limit.map { min($0, use.held) } ?? use.held
        uses[request]?.held -= released
        let left = (holds[use.key] ?? .zero) - released
        holds[use.key] = left > .zero ? left : nil
    }

    /// Forgets a request.
    mutating func forget(_ request: RequestID) {
        release(request)
        uses[request] = nil
    }
}
