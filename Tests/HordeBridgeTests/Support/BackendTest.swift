import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import Testing

/// A KoboldAI back end in front of a double.
enum BackendTest {
    /// Starts both, runs a test and stops both.
    ///
    /// - Parameter patience: After how long a generation is ended for its text so far, whatever its
    ///   limit; nil as usual.
    static func run(
        _ settings: DoubleSettings = DoubleSettings(), patience: Duration? = nil,
        body: (any Backend, KoboldAIDouble) async throws -> Void
    ) async throws {
        let double = try await KoboldAIDouble.start(settings)
        let client = HTTPClient.forBridge(threads: 1)
        let address = try #require(BaseAddress(double.address))
        let result: Result<Void, any Error>
        do {
            let backend =
                if let patience {
                    KoboldAIBackend(address: address, client: client) { _ in patience }
                } else {
                    KoboldAIBackend(address: address, client: client)
                }
            result = .success(try await body(backend, double))
        } catch {
            result = .failure(error)
        }
        await double.shutdown()
        try await client.shutdown()
        try result.get()
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
