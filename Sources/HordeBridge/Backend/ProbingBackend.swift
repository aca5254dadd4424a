public import AsyncHTTPClient

/// A back end whose kind is found out by asking: KoboldAI's API first, then OpenAI's.
///
/// KoboldCpp speaks both, and more of the first. Whenever a look fails the other kind is asked
/// too, so that another program at the same address is found without a restart.
public actor ProbingBackend: Backend {
    private let candidates: [any Backend]
    private var chosen: (any Backend)?

    /// Creates a back end for whatever listens at an address.
    ///
    /// - Parameters:
    ///   - address: Where the program listens.
    ///   - client: Shared with the horde; its owner shuts it down.
    ///   - key: The program's own key; nil when it wants none.
    public init(address: BaseAddress, client: HTTPClient, key: APIKey? = nil) {
        candidates = [
            KoboldAIBackend(address: address, client: client, key: key),
            OpenAIBackend(address: address, client: client, key: key),
        ]
    }

    /// Asks the kind that answered last, or each in turn.
    ///
    /// - Throws: `BackendFault`, the one that tells most.
    public func describe() async throws(BackendFault) -> BackendDescription {
        if let chosen, let description = try? await chosen.describe() { return description }
        var faults: [BackendFault] = []
        for candidate in candidates {
            do {
                let description = try await candidate.describe()
                chosen = candidate
                return description
            } catch {
                faults.append(error)
            }
            if faults == [.unreachable] || faults == [.cancelled] { break }
        }
        chosen = nil
        let telling: [BackendFault] = [.noModel, .busy, .unreachable]
        throw telling.first(where: faults.contains) ?? faults.first ?? .unreachable
    }

    /// Generates with the kind that answered.
    public func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText {
        if chosen == nil { _ = try await describe() }
        guard let chosen else { throw .noModel }
        return try await chosen.generate(job, within: limit, progress: progress)
    }

    /// Ends a generation with the kind that answered.
    public func abandon(_ job: Job) async {
        await chosen?.abandon(job)
    }
}
