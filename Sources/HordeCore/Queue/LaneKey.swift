/// Names a lane of the queue.
enum LaneKey: Hashable, Sendable {
    /// Every request.
    case all
    /// The requests that name no model, nor a worker.
    case any
    /// The requests that name this model, and no worker.
    case model(String)
    /// The requests that name this worker, and this model or none.
    case named(WorkerID, model: String?)
}

extension LaneKey: StorageKey {
    /// Seeded in each process, so that nobody can choose names that collide; what is found does not
    /// depend on it.
    var storageHash: UInt64 {
        var hasher = Hasher()
        hasher.combine(self)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
