/// A waiting request that a worker does not get, and the first reason.
public struct PassedRequest: Hashable, Sendable {
    /// The request.
    public let request: RequestID
    /// Its jobs that wait.
    public let waitingJobs: Int
    /// The first condition that failed.
    public let check: ConditionCheck

    /// Creates a value.
    public init(request: RequestID, waitingJobs: Int, check: ConditionCheck) {
        self.request = request
        self.waitingJobs = waitingJobs
        self.check = check
    }
}
