import HordeBridge
import Synchronization

/// Counts the calls to a back end that are open at once, as the bridge makes them.
///
/// The double itself learns a little late that a client has left.
final class CountingBackend: Backend {
    private let backend: any Backend
    private let open = Mutex((now: 0, most: 0))

    init(_ backend: any Backend) {
        self.backend = backend
    }

    /// How many generations were open at once, at most.
    var most: Int { open.withLock { $0.most } }

    func describe() async throws(BackendFault) -> BackendDescription {
        try await backend.describe()
    }

    func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText {
        open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        defer { open.withLock { $0.now -= 1 } }
        return try await backend.generate(job, within: limit, progress: progress)
    }

    func abandon(_ job: Job) async {
        await backend.abandon(job)
    }
}
