/// A fact that a restart forgets: the queue, the jobs, and who is here.
///
/// Most facts lie in the arrays that they travel in; the largest lie elsewhere, so that the others
/// stay small.
enum VolatileFact: Sendable {
    indirect case requestQueued(GenerationRequest)
    /// A request that was just queued is paid with a shared key.
    case sharedKeyUsed(RequestID, SharedKeyUse)
    /// A request lives on until the given time.
    case requestTouched(RequestID, expiresAt: Timestamp)
    /// Nothing of it waits any more; what runs may finish.
    case requestCancelled(RequestID)
    /// Given up after failures.
    case requestFaulted(RequestID)
    /// Forgotten with its jobs and texts.
    case requestRemoved(RequestID, jobs: [JobID])
    case jobAssigned(Job, countsAsHandedOut: Bool)
    /// A running job ends without a text; its place waits again, unless the request is over.
    case jobReturned(JobID, JobState)
    case jobDelivered(JobID, GenerationRecord, at: Timestamp)
    /// A requester complained about a text; it may do so once.
    case jobReported(JobID, by: Party)
    case workerCheckedIn(WorkerID, CheckIn)
    /// What the worker asks for besides its offer.
    case workerAsked(
        WorkerID, blockedWords: [String], priorityUsers: [UserID], caller: CallerID?)
    /// The worker sent far more text than was asked for.
    case workerOverran(WorkerID)
    indirect case popWaiting(WaitingPop)
    /// A pop gets its answer, with jobs or without; it may have waited.
    case popAnswered(PopID, worker: WorkerID, jobs: [JobID], skipped: [SkipReason: Int])
    /// A waiting request was offered to all who wait, and nobody takes it.
    case requestOffered(RequestID)
    /// A waiting pop was looked at again, and nothing suits it.
    case popReconsidered(PopID)
    /// Waiting pops are to be looked at again because something about them changed.
    case popsReopened([PopID])
    /// The earliest deadline is dealt with, and set anew when a time is given.
    case deadlineTaken(next: Timestamp?)
    /// A worker has been silent for too long.
    case workerLeft(WorkerID)
    /// A worker's maintenance or pause has ended.
    case workerReturned(WorkerID, at: Timestamp)
    case handingOutChanged(Bool)
    /// The operator knows other sizes of models than before.
    case catalogueChanged(ModelCatalogue)
}
