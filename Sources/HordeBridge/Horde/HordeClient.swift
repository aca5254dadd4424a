/// The horde as the bridge sees it: it hands out jobs and takes their texts.
public protocol HordeClient: Sendable {
    /// Asks for a job.
    ///
    /// - Parameters:
    ///   - offer: What the worker can do.
    ///   - waitSeconds: How long the horde may hold the call open while it has no job, 0 to 60.
    /// - Throws: `HordeFault`; `cancelled` when the task was cancelled.
    func pop(_ offer: WorkerOffer, waitSeconds: Int) async throws(HordeFault) -> PopAnswer

    /// Delivers a text or gives a job back.
    ///
    /// - Throws: `HordeFault`; `cancelled` when the task was cancelled.
    func submit(_ submission: Submission) async throws(HordeFault) -> SubmitAnswer
}
