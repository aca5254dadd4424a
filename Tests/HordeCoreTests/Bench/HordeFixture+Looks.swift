import HordeTestSupport

@testable import HordeCore

extension HordeFixture {
    /// What a user has.
    func balance(_ user: UserID) -> Kudos { state.ledger.balance(of: user).balance }

    /// What running jobs hold on a user.
    func held(_ user: UserID) -> Kudos { state.ledger.balance(of: user).held }

    /// What waits until a user is trusted.
    func escrow(_ user: UserID) -> Kudos { state.ledger.escrow(of: user).balance }

    /// How a request is going; nil when it is unknown.
    func status(_ request: RequestID) -> RequestStatus? {
        state.status(of: request, at: now, reading: vault)
    }

    /// The worker with a name.
    func worker(_ name: String) -> Worker? {
        state.workerNames[name].flatMap { state.workers[$0] }
    }

    /// Everything that survives a restart, at no particular time.
    var lasting: HordeSnapshot {
        state.snapshot(lastBatch: 0, lastTime: Timestamp(milliseconds: 0))
    }

    /// How an act is refused; nil when it is not.
    ///
    /// The act is tried on a copy, on which a refused one must not have changed anything lasting.
    func refusal(
        of act: (inout HordeFixture) throws(HordeRejection) -> Void
    ) -> HordeRejection? {
        var copy = self
        do {
            try act(&copy)
            return nil
        } catch {
            precondition(copy.lasting == lasting, "What is refused changes nothing.")
            precondition(copy.state.sequence == state.sequence, "What is refused is not counted.")
            return error
        }
    }

    /// Changes a worker.
    mutating func change(
        _ worker: WorkerID, by actor: UserID = HordeFixture.root,
        _ set: (inout WorkerChanges) -> Void
    ) throws(HordeRejection) {
        var changes = WorkerChanges()
        set(&changes)
        try apply(.changeWorker(worker, changes, actor: actor))
    }

    /// Changes the modes.
    mutating func change(
        modesBy actor: UserID = HordeFixture.root, _ set: (inout ModeChanges) -> Void
    ) throws(HordeRejection) {
        var changes = ModeChanges()
        set(&changes)
        try apply(.changeModes(changes, actor: actor))
    }

    /// A worker asks every `step` for a job, first after `step` and for the last time after `span`.
    mutating func stay(
        _ name: String, of owner: UserID, models: [String] = ["plain-2.7B"], for span: Duration,
        every step: Duration = .seconds(100)
    ) throws {
        let end = now + span
        while now < end {
            tick(min(step, end - now))
            _ = try pop(name, of: owner, models: models)
        }
    }

    /// What a restart leaves of the horde.
    func restarted(after downtime: Duration) throws -> HordeFixture {
        var later = self
        later.state = HordeState(
            policy: state.policy, catalogue: state.catalogue, snapshot: lasting)
        later.sleep(downtime)
        return later
    }
}
