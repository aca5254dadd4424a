public import AsyncHTTPClient
import NIOHTTP1

/// A KoboldAI, a KoboldCpp, or another program that speaks KoboldAI's API.
///
/// It is an actor because it remembers what it learnt about the program between calls; calls
/// overlap all the same, since each waits for the network.
public actor KoboldAIBackend: Backend {
    /// What was learnt about the program; nil before the first description.
    var known: Known?
    /// The soft prompt that its owner had loaded before the bridge loaded another.
    var replacedSoftPrompt: String?
    private let base: String
    private let key: APIKey?
    let transport: HTTPTransport
    /// What ends the streams that run, by the identifiers of their jobs.
    var running: [String: Latch] = [:]
    /// How long any call but a generation may take.
    private let shortLimit: Duration
    /// How long what was learnt counts while the model stays the same.
    let relook: Duration
    /// How long a generation with a limit may run before it is ended for its text so far.
    let patience: @Sendable (_ limit: Duration) -> Duration

    /// What was learnt about the program.
    struct Known: Sendable {
        /// Parameters and strictness.
        var dialect: KoboldAIDialect
        /// The model as the program names it.
        let rawModel: String
        /// What it said of itself.
        var description: BackendDescription
        /// Parameters that it refused as unknown although its version should know them.
        var refused: Set<String> = []
        /// Whether it streams, as far as is known.
        var streams: Bool
        private let birth = ContinuousClock.now

        /// How long ago it was learnt.
        var age: Duration { birth.duration(to: .now) }

        /// What a look brought.
        init(dialect: KoboldAIDialect, rawModel: String, description: BackendDescription) {
            self.dialect = dialect
            self.rawModel = rawModel
            self.description = description
            streams = dialect.canAbort
        }
    }

    /// Creates a back end.
    ///
    /// - Parameters:
    ///   - address: Where the program listens.
    ///   - client: Shared with the horde; its owner shuts it down.
    ///   - key: The program's password; nil when it wants none.
    ///   - shortLimit: How long any call but a generation may take.
    ///   - relook: How long what was learnt counts while the model stays the same; its limits are
    ///     asked again after that.
    ///   - patience: How long a generation may run, of its limit, before it is ended for the sake
    ///     of its text so far; all but three seconds, and at least half of it.
    public init(
        address: BaseAddress, client: HTTPClient, key: APIKey? = nil,
        shortLimit: Duration = .seconds(10), relook: Duration = .seconds(25),
        patience: @escaping @Sendable (_ limit: Duration) -> Duration = { limit in
            max(limit - .seconds(3), limit / 2)
        }
    ) {
        base = address.text
        self.key = key
        transport = HTTPTransport(client: client)
        self.shortLimit = shortLimit
        self.relook = relook
        self.patience = patience
    }

    /// Asks the program for its model, its limits and its version.
    ///
    /// - Throws: `BackendFault`; `noModel` when it runs without a text model.
    public func describe() async throws(BackendFault) -> BackendDescription {
        if let present = try await glance() {
            known?.description.load = present.description.load
            return present.description
        }
        let fresh = try await look()
        let isSame = known.map {
            $0.description.version == fresh.description.version
                && $0.dialect.program == fresh.dialect.program
        }
        let old = isSame == true ? known : nil
        known = fresh
        known?.refused = old?.refused ?? []
        known?.streams = old?.streams ?? fresh.streams
        return fresh.description
    }

    /// Generates a text, leaving out what the program does not know.
    public func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText {
        if known == nil { _ = try await describe() }
        guard let known else { throw .noModel }
        try await load(job.softPrompt, known)
        let request = KoboldAIRequest(
            dialect: known.dialect,
            maximumLength: known.description.lengthLimit,
            maximumContextLength: known.description.contextLengthLimit)
        var body = request.body(for: job, key: Self.key(of: job))
        for name in known.refused { body[name] = nil }
        var outcome = try await generateInTime(body, for: job, within: limit, progress)
        if case .answer(let answer) = outcome {
            let unknown = KoboldAIAnswer.unknownFields(answer).intersection(body.keys)
            if !unknown.isEmpty, !unknown.contains("prompt") {
                self.known?.refused.formUnion(unknown)
                for name in unknown { body[name] = nil }
                outcome = try await generateInTime(body, for: job, within: limit, progress)
            }
        }
        let text: GeneratedText
        switch outcome {
        case .text(let streamed): text = streamed
        case .answer(let answer): text = try KoboldAIAnswer.text(answer)
        }
        let trimmed = text.ending(before: job.payload.stopSequences)
        return known.dialect.formats ? trimmed : OutputFormatting(job.payload).apply(to: trimmed)
    }

    /// Ends a generation by its name where the program can; others run to their end unheard.
    ///
    /// Never without a name: that would end whatever runs, perhaps the owner's own.
    public func abandon(_ job: Job) async {
        guard known?.dialect.canAbort == true else { return }
        if let ending = running[job.id] { ending.open() } else { await abort(job) }
    }

    /// Tells the program to end a generation.
    func abort(_ job: Job) async {
        let body: [String: JSONValue] = ["genkey": .string(Self.key(of: job))]
        _ = try? await send(.POST, "/api/extra/abort", body, within: .seconds(1))
    }

    /// The name of a job's generation; KoboldCpp takes this prefix for work of a horde.
    private static func key(of job: Job) -> String {
        "HORDEREQ_" + job.id
    }

    /// Sends one call; the body is JSON.
    func send(
        _ method: HTTPMethod, _ path: String, _ body: [String: JSONValue]? = nil,
        within limit: Duration? = nil
    ) async throws(BackendFault) -> HTTPAnswer {
        let request = try request(method, path, body)
        do {
            return try await transport.send(request, within: limit ?? shortLimit)
        } catch {
            throw BackendFault(transport: error)
        }
    }

    /// A call that is not sent yet.
    func request(
        _ method: HTTPMethod, _ path: String, _ body: [String: JSONValue]?
    ) throws(BackendFault) -> HTTPClientRequest {
        try HTTPClientRequest(method, base + path, json: body, key: key)
    }
}
