extension [HordeEvent] {
    /// The jobs that were handed out among these facts: of which request, to which worker, and
    /// whether it was an elder's turn.
    package var handedOut: [(job: JobID, request: RequestID, worker: WorkerID, isElderTurn: Bool)] {
        compactMap { event in
            guard case .volatile(let event) = event,
                case .jobAssigned(let job, _) = event.fact
            else { return nil }
            return (job.id, job.request, job.worker, job.isElderTurn)
        }
    }

    /// The requests that were given up or forgotten among these facts.
    package var endedRequests: [RequestID] {
        compactMap { event in
            guard case .volatile(let event) = event else { return nil }
            return switch event.fact {
            case .requestFaulted(let id), .requestRemoved(let id, _): id
            default: nil
            }
        }
    }
}
