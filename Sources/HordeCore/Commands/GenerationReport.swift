/// A requester complains about a text of its request.
///
/// Whoever knows the request's name may: it is a secret between the horde and its requester.
public struct GenerationReport: Hashable, Sendable {
    /// The request.
    public let request: RequestID
    /// The job that made the text.
    public let job: JobID
    /// Why.
    public let reason: ReportReason

    /// Creates a report.
    public init(request: RequestID, job: JobID, reason: ReportReason) {
        self.request = request
        self.job = job
        self.reason = reason
    }
}
