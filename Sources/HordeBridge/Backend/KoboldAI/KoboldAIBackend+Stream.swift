import AsyncHTTPClient
import NIOHTTP1

extension KoboldAIBackend {
    /// Generates with `POST /api/extra/generate/stream`, so that the text so far is known.
    func stream(
        _ body: [String: JSONValue], for job: Job, within limit: Duration,
        _ progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> StreamingCall.Outcome {
        let ending = Latch()
        running[job.id] = ending
        defer { running[job.id] = nil }
        let call = StreamingCall(
            transport: transport,
            request: try request(.POST, "/api/extra/generate/stream", body),
            limit: limit,
            patience: patience(limit),
            ending: ending,
            settling: .seconds(1),
            abort: { await self.abort(job) })
        return try await call.run(into: StreamedText(progress: progress, read: Self.piece))
    }

    /// Reads the data of an event.
    ///
    /// The reason is the text `null` in old versions, JSON's in new ones, and lacks altogether in
    /// programs that only claim to be a KoboldCpp.
    private static func piece(_ data: String) -> StreamPiece? {
        guard let members = JSONValue(parsing: data)?.members else { return nil }
        let token = members["token"]?.text ?? ""
        switch members["finish_reason"] {
        case nil: return .text(token)
        case .null, .string("null"): return .unfinished(token)
        case .string("error"): return .failure
        default: return .last(token)
        }
    }
}
