import HordeTestSupport
import Testing

@testable import HordeCore

extension HordeFixture {
    /// The request whose job a pop got.
    func request(of pop: FixturePop) throws -> RequestID {
        let job = try #require(pop.job)
        return try #require(state.jobs[job]?.request)
    }

    /// The requests that a worker with many threads gets, one after the other.
    mutating func serve(
        _ count: Int, by owner: UserID, on name: String = "w", first: [UserID] = []
    ) throws -> [RequestID] {
        var served: [RequestID] = []
        for _ in 0..<count {
            let pop = try self.pop(name, of: owner, threads: 50, first: first)
            served.append(try request(of: pop))
        }
        return served
    }

    /// How a request stands.
    func status(of id: RequestID) -> RequestStatus? {
        state.status(of: id, at: now, reading: vault)
    }

    /// The place of a request in the queue, from 1; 0 when nothing of it waits.
    func position(of id: RequestID) -> Int? { status(of: id)?.queuePosition }

    /// What a user has.
    func balance(of user: UserID) -> Kudos { state.ledger.balance(of: user).balance }

    /// What a user's running jobs hold.
    func held(of user: UserID) -> Kudos { state.ledger.balance(of: user).held }

    /// What waits until a user is trusted.
    func escrow(of user: UserID) -> Kudos { state.ledger.escrow(of: user).balance }

    /// The worker with a name.
    func worker(_ name: String) throws -> Worker {
        let id = try #require(state.workerNames[name])
        return try #require(state.workers[id])
    }

    /// Changes a worker.
    mutating func change(
        _ name: String, by actor: UserID = HordeFixture.root,
        _ change: (inout WorkerChanges) -> Void
    ) throws {
        var changes = WorkerChanges()
        change(&changes)
        try apply(.changeWorker(try worker(name).id, changes, actor: actor))
    }

    /// Why an act was refused; nil when it was not.
    mutating func refusal(
        _ act: (inout HordeFixture) throws -> Void
    ) -> HordeRejection? {
        do {
            try act(&self)
            return nil
        } catch {
            return error as? HordeRejection
        }
    }
}
