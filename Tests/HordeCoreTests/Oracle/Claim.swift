@testable import HordeCore

/// What the core says has happened, as far as the rules of the queue are concerned.
///
/// This is the only place of the oracle that knows the core's facts.
enum Claim: Equatable, Sendable {
    case queued(RequestID)
    case cancelled(RequestID)
    case faulted(RequestID)
    case removed(RequestID)
    case assigned(
        JobID, RequestID, place: Int, WorkerID, model: String, isElderTurn: Bool, deadline: Int64)
    case ended(JobID, JobState)
    case delivered(JobID)
    case waits(PopID)
    case answered(PopID, [JobID], [SkipReason: Int])
    case left(WorkerID)
    /// A durable fact, which the oracle takes over.
    case durable(DurableEvent)

    init?(_ event: HordeEvent) {
        switch event {
        case .durable(let event): self = .durable(event)
        case .volatile(let event):
            switch event.fact {
            case .requestQueued(let request): self = .queued(request.id)
            case .requestCancelled(let id): self = .cancelled(id)
            case .requestFaulted(let id): self = .faulted(id)
            case .requestRemoved(let id, _): self = .removed(id)
            case .jobAssigned(let job, _):
                self = .assigned(
                    job.id, job.request, place: job.slot, job.worker, model: job.model,
                    isElderTurn: job.isElderTurn, deadline: job.deadline.milliseconds)
            case .jobReturned(let id, let state): self = .ended(id, state)
            case .jobDelivered(let id, _, _): self = .delivered(id)
            case .popWaiting(let pop): self = .waits(pop.id)
            case .popAnswered(let id, _, let jobs, let skipped):
                self = .answered(id, jobs, skipped)
            case .workerLeft(let id): self = .left(id)
            default: return nil
            }
        }
    }
}
