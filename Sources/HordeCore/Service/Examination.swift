/// What tests look at between two commands, without waiting for anything.
package struct Examination: Sendable {
    /// A request in memory.
    package struct Request: Hashable, Sendable {
        package let slots: [Slot]
        package let expiresAt: Timestamp
        package let failures: Int
        package let failedWorkers: [WorkerID]
        package let isCancelled: Bool
        package let isFaulted: Bool
    }

    /// A job in memory.
    package struct Job: Hashable, Sendable {
        package let request: RequestID
        package let slot: Int
        package let worker: WorkerID
        package let deadline: Timestamp
        package let state: JobState
    }

    /// Everything durable that is in memory, on disk or not.
    package let snapshot: HordeSnapshot
    /// What running jobs hold of each user, by number.
    package let held: [Kudos]
    package let requests: [RequestID: Request]
    package let jobs: [JobID: Job]
    /// Running jobs of each worker that has some, oldest first.
    package let running: [WorkerID: [JobID]]
    /// Jobs handed out since one went to the request that had waited longest.
    package let sinceElder: Int
    /// The size of all prompts and texts.
    package let vaultBytes: Int
    /// True when something is not on disk.
    package let hasUnwritten: Bool
    /// The time that the service lives in.
    package let time: Timestamp
}

extension HordeService {
    /// Callers that wait for the disk, for a job or for news of a request.
    package var suspendedCallers: Int {
        commitWaiters.count + popWaiters.count + statusWaiterCount
    }

    /// Looks at everything; changes nothing.
    package func examine() -> Examination {
        Examination(
            snapshot: state.snapshot(lastBatch: committedBatch, lastTime: lastTime),
            held: state.users.map { state.ledger.balance(of: $0.profile.id).held },
            requests: state.requests.mapValues {
                Examination.Request(
                    slots: Array($0.slots), expiresAt: $0.expiresAt, failures: $0.failures,
                    failedWorkers: $0.failedWorkers, isCancelled: $0.isCancelled,
                    isFaulted: $0.isFaulted)
            },
            jobs: state.jobs.mapValues {
                Examination.Job(
                    request: $0.request, slot: $0.slot, worker: $0.worker,
                    deadline: $0.deadline, state: $0.state)
            },
            running: state.workers.mapValues(\.jobs).filter { !$0.value.isEmpty },
            sinceElder: state.sinceElder, vaultBytes: vault.byteCount, hasUnwritten: hasUnwritten,
            time: lastTime)
    }
}
