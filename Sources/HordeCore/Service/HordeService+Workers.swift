extension HordeService {
    /// A worker's owner, or a moderator, changes it.
    public func change(
        worker: WorkerID, _ changes: WorkerChanges, by actor: UserID
    ) async throws(HordeRejection) -> WorkerView {
        _ = try perform(.changeWorker(worker, changes, actor: actor))
        return try await self.worker(worker)
    }

    /// A worker's owner, or a moderator, removes it.
    ///
    /// - Returns: what it was.
    public func delete(
        worker: WorkerID, by actor: UserID
    ) async throws(HordeRejection) -> WorkerProfile {
        guard let profile = state.workers[worker]?.profile else { throw .unknownWorker }
        try await performDurably(.deleteWorker(worker, actor: actor))
        return profile
    }

    /// The workers that are here, by identifier.
    public func workers() async throws(HordeRejection) -> [WorkerView] {
        let present = state.presence.all
        let views = present.compactMap { state.workers[$0] }.map { state.view(of: $0) }
        try await durable(present.map { touched.batch(of: $0) }.max() ?? 0)
        return views
    }

    /// A worker, here or not.
    public func worker(_ id: WorkerID) async throws(HordeRejection) -> WorkerView {
        let view = state.workers[id].map { state.view(of: $0) }
        try await durable(touched.batch(of: id))
        guard let view else { throw .unknownWorker }
        return view
    }

    /// The worker with a name, here or not.
    public func worker(named name: String) async throws(HordeRejection) -> WorkerView {
        guard let id = state.workerNames[name] else { throw .unknownWorker }
        return try await worker(id)
    }

    /// The models that workers here offer, by name.
    public func models() -> [ModelView] { state.models() }

    /// A model that a worker here offers or a request waits for; nil when there is neither.
    public func model(named name: String) -> ModelView? { state.model(name) }

    /// Delivered texts by how long ago that was.
    public func textStatistics() -> TextStatistics { state.textStatistics(at: time()) }

    /// Delivered texts by model and by how long ago that was.
    public func modelStatistics() -> ModelStatistics { state.modelStatistics(at: time()) }

    /// The horde in figures.
    public func performance() -> PerformanceView { state.performance(at: time()) }
}
