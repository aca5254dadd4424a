import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import Testing

/// A KoboldAI back end in front of a double.
enum BackendTest {
    /// Which adapter is tested.
    enum Kind {
        case auto
        case koboldAI
        case openAI
    }

    /// Starts both, runs a test and stops both.
    ///
    /// - Parameter patience: After how long a generation is ended for its text so far, whatever its
    ///   limit; nil as usual.
    static func run(
        _ settings: DoubleSettings = DoubleSettings(), kind: Kind = .koboldAI,
        key: String? = nil, patience: Duration? = nil,
        body: (any Backend, KoboldAIDouble) async throws -> Void
    ) async throws {
        let double = try await KoboldAIDouble.start(settings)
        let client = HTTPClient.forBridge(threads: 1)
        let address = try #require(BaseAddress(double.address))
        let result: Result<Void, any Error>
        do {
            let backend = backend(
                kind, at: address, client: client, key: key.flatMap(APIKey.init), patience)
            result = .success(try await body(backend, double))
        } catch {
            result = .failure(error)
        }
        await double.shutdown()
        try await client.shutdown()
        try result.get()
    }

    private static func backend(
        _ kind: Kind, at address: BaseAddress, client: HTTPClient, key: APIKey?,
        _ patience: Duration?
    ) -> any Backend {
        switch (kind, patience) {
        case (.auto, _):
            ProbingBackend(address: address, client: client, key: key)
        case (.koboldAI, nil):
            KoboldAIBackend(address: address, client: client, key: key)
        case (.koboldAI, .some(let patience)):
            KoboldAIBackend(address: address, client: client, key: key) { _ in patience }
        case (.openAI, nil):
            OpenAIBackend(address: address, client: client, key: key)
        case (.openAI, .some(let patience)):
            OpenAIBackend(address: address, client: client, key: key) { _ in patience }
        }
    }

    /// The body that the double got for a job.
    static func sent(
        _ job: Job, to settings: DoubleSettings
    ) async throws -> [String: WireJSON] {
        var members: [String: WireJSON] = [:]
        try await run(settings) { backend, double in
            _ = try await backend.generate(job, within: .seconds(20))
            members = await double.generations.last?.json?.members ?? [:]
        }
        return members
    }
}
