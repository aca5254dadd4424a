public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
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
    private let transport: HTTPTransport
    /// How long any call but a generation may take.
    private let shortLimit: Duration
    /// How long a generation with a limit may run before it is ended for its text so far.
    let patience: @Sendable (_ limit: Duration) -> Duration

    /// What was learnt about the program.
    struct Known: Sendable {
        /// Parameters and strictness.
        var dialect: KoboldAIDialect
        /// What it said of itself.
        var description: BackendDescription
        /// Parameters that it refused as unknown although its version should know them.
        var refused: Set<String> = []
    }

    /// Creates a back end.
    ///
    /// - Parameters:
    ///   - address: Where the program listens.
    ///   - client: Shared with the horde; its owner shuts it down.
    ///   - shortLimit: How long any call but a generation may take.
    ///   - patience: How long a generation may run, of its limit, before it is ended for the sake
    ///     of its text so far; all but three seconds, and at least half of it.
    public init(
        address: BaseAddress, client: HTTPClient, shortLimit: Duration = .seconds(10),
        patience: @escaping @Sendable (_ limit: Duration) -> Duration = { limit in
            max(limit - .seconds(3), limit / 2)
        }
    ) {
        base = address.text
        transport = HTTPTransport(client: client)
        self.shortLimit = shortLimit
        self.patience = patience
    }

    /// Asks the program for its model, its limits and its version.
    ///
    /// - Throws: `BackendFault`; `noModel` when it runs without a text model.
    public func describe() async throws(BackendFault) -> BackendDescription {
        let fresh = try await look()
        let isSame = known.map {
            $0.description.version == fresh.description.version
                && $0.dialect.program == fresh.dialect.program
        }
        let refused = isSame == true ? known?.refused ?? [] : []
        known = fresh
        known?.refused = refused
        return fresh.description
    }

    /// Generates a text, leaving out what the program does not know.
    public func generate(
        _ job: Job, within limit: Duration
    ) async throws(BackendFault) -> GeneratedText {
        if known == nil { _ = try await describe() }
        guard let known else { throw .noModel }
        try await load(job.softPrompt, known)
        let request = KoboldAIRequest(
            dialect: known.dialect,
            maximumLength: known.description.maximumLength,
            maximumContextLength: known.description.maximumContextLength)
        var body = request.body(for: job, key: Self.key(of: job))
        for name in known.refused { body[name] = nil }
        let answer = try await generateInTime(body, for: job, within: limit)
        let unknown = KoboldAIAnswer.unknownFields(answer).intersection(body.keys)
        guard !unknown.isEmpty, !unknown.contains("prompt") else {
            let text = try KoboldAIAnswer.text(answer)
            return known.dialect.formats ? text : OutputFormatting(job.payload).apply(to: text)
        }
        self.known?.refused.formUnion(unknown)
        for name in unknown { body[name] = nil }
        let second = try await generateInTime(body, for: job, within: limit)
        return try KoboldAIAnswer.text(second)
    }

    /// Ends a generation by its name where the program can; others run to their end unheard.
    ///
    /// Never without a name: that would end whatever runs, perhaps the owner's own.
    public func abandon(_ job: Job) async {
        guard known?.dialect.canAbort == true else { return }
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
        var request = HTTPClientRequest(url: base + path)
        request.method = method
        request.headers = ["Accept": "application/json"]
        if let body {
            guard let data = try? JSONEncoder().encode(body) else { throw .unusableAnswer }
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(data: data))
        }
        do {
            return try await transport.send(request, within: limit ?? shortLimit)
        } catch {
            throw BackendFault(transport: error)
        }
    }
}
