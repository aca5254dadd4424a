public import AsyncHTTPClient
import NIOHTTP1

/// A server with OpenAI's completions, such as llama.cpp's and vLLM.
///
/// Their texts are streamed, and closing the stream is what ends a generation there.
public actor OpenAIBackend: Backend {
    /// What was learnt about the server; nil before the first description.
    var known: Known?
    /// What ends the streams that run, by the identifiers of their jobs.
    private var running: [String: Latch] = [:]
    private let base: String
    private let key: APIKey?
    private let transport: HTTPTransport
    /// How long any call but a generation may take.
    private let shortLimit: Duration
    private let patience: @Sendable (_ limit: Duration) -> Duration

    /// What was learnt about the server.
    struct Known: Sendable {
        /// The kind of server.
        let flavour: OpenAIFlavour
        /// The model as the server names it.
        let model: String
        /// What it is to the horde.
        let description: BackendDescription
    }

    /// Creates a back end.
    ///
    /// - Parameters:
    ///   - address: Where the server listens, without `/v1`.
    ///   - client: Shared with the horde; its owner shuts it down.
    ///   - key: The server's own key; nil when it wants none.
    ///   - shortLimit: How long any call but a generation may take.
    ///   - patience: How long a generation may run, of its limit, before it is ended for the sake
    ///     of its text so far; all but two seconds, and at least half of it.
    public init(
        address: BaseAddress, client: HTTPClient, key: APIKey? = nil,
        shortLimit: Duration = .seconds(10),
        patience: @escaping @Sendable (_ limit: Duration) -> Duration = { limit in
            max(limit - .seconds(2), limit / 2)
        }
    ) {
        base = address.text
        self.key = key
        transport = HTTPTransport(client: client)
        self.shortLimit = shortLimit
        self.patience = patience
    }

    /// Asks the server for its model and its limits.
    ///
    /// - Throws: `BackendFault`; `noModel` when it serves none.
    public func describe() async throws(BackendFault) -> BackendDescription {
        let fresh = try await look()
        known = fresh
        return fresh.description
    }

    /// Generates a text.
    public func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText {
        if known == nil { _ = try await describe() }
        guard let known else { throw .noModel }
        guard job.softPrompt == nil else { throw .unknownSoftPrompt }
        let maker = OpenAIRequest(
            flavour: known.flavour, model: known.model,
            context: known.description.contextLengthLimit)
        var body = maker.body(for: job)
        if known.flavour == .llamaCpp, let end = try await end(of: job, maker.room(for: job)) {
            body["prompt"] = end
        }
        let ending = Latch()
        running[job.id] = ending
        defer { running[job.id] = nil }
        let call = StreamingCall(
            transport: transport,
            request: try request(.POST, "/v1/completions", body),
            limit: limit,
            patience: patience(limit),
            ending: ending,
            settling: .zero,
            abort: {})
        let streamed = StreamedText(progress: progress, read: OpenAIAnswer.piece)
        let text: GeneratedText
        switch try await call.run(into: streamed) {
        case .text(let value): text = value
        case .answer(let answer): text = try OpenAIAnswer.text(answer)
        }
        return OutputFormatting(job.payload).apply(
            to: text.ending(before: job.payload.stopSequences))
    }

    /// Ends a generation by closing its stream.
    public func abandon(_ job: Job) async {
        running[job.id]?.open()
    }

    /// The end of a prompt that is too long, in tokens; nil for one that fits.
    ///
    /// llama.cpp refuses what does not fit. A token has at least one byte, so that most prompts
    /// need not be counted.
    private func end(of job: Job, _ room: Int) async throws(BackendFault) -> JSONValue? {
        guard job.payload.prompt.utf8.count > room else { return nil }
        let answer = try await send(
            .POST, "/tokenize", ["content": .string(job.payload.prompt)])
        guard answer.status == 200, let tokens = answer.json?.members?["tokens"]?.elements,
            tokens.count >= room
        else { return nil }
        // One token is left for the beginning that the server may add.
        return .array(Array(tokens.suffix(max(room - 1, 1))))
    }

    /// Sends one call; the body is JSON.
    func send(
        _ method: HTTPMethod, _ path: String, _ body: [String: JSONValue]? = nil
    ) async throws(BackendFault) -> HTTPAnswer {
        let request = try request(method, path, body)
        do {
            return try await transport.send(request, within: shortLimit)
        } catch {
            throw BackendFault(transport: error)
        }
    }

    private func request(
        _ method: HTTPMethod, _ path: String, _ body: [String: JSONValue]?
    ) throws(BackendFault) -> HTTPClientRequest {
        try HTTPClientRequest(method, base + path, json: body, key: key)
    }
}
