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
    ///   - progress: Told how far it has come, by a program that tells.
    /// - Throws: `BackendFault`; `cancelled` when the task was cancelled.
    func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText

    /// Ends the generation of a job whose text nobody wants any more, as well as it can.
    func abandon(_ job: Job) async
}

extension Backend {
    /// Generates the text of a job without telling how far it has come.
    ///
    /// - Throws: `BackendFault`; `cancelled` when the task was cancelled.
    public func generate(
        _ job: Job, within limit: Duration
    ) async throws(BackendFault) -> GeneratedText {
        try await generate(job, within: limit, progress: { _ in })
    }
}
