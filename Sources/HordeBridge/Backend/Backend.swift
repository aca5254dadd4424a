/// A program that generates text, as the bridge sees it.
public protocol Backend: Sendable {
    /// Tells what it is and what it can do now.
    ///
    /// - Throws: `BackendFault`; the bridge pops no jobs until a later call succeeds.
    func describe() async throws(BackendFault) -> BackendDescription

    /// Generates the text of a job.
    ///
    /// - Parameters:
    ///   - job: What to generate.
    ///   - limit: How long it may take.
    /// - Throws: `BackendFault`; `cancelled` when the task was cancelled.
    func generate(_ job: Job, within limit: Duration) async throws(BackendFault) -> GeneratedText

    /// Ends the generation of a job whose text nobody wants any more, as well as it can.
    func abandon(_ job: Job) async
}
