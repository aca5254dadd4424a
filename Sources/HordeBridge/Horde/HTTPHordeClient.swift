public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// The horde behind its HTTP interface.
public struct HTTPHordeClient: HordeClient {
    private let base: String
    private let configuration: BridgeConfiguration
    private let transport: HTTPTransport
    /// How long a submit may take.
    private let submitLimit = Duration.seconds(60)
    /// How much longer than its wait a pop may take.
    private let popMargin = Duration.seconds(15)

    /// Creates a client for the horde, the worker and the key of a configuration.
    ///
    /// - Parameters:
    ///   - configuration: Where the horde is, and who asks it.
    ///   - client: Shared with the back end; its owner shuts it down.
    public init(configuration: BridgeConfiguration, client: HTTPClient) {
        base = configuration.hordeURL.text
        self.configuration = configuration
        transport = HTTPTransport(client: client)
    }

    /// Made anew for each call: a stored key would show wherever this value is described.
    private var headers: HTTPHeaders {
        [
            "apikey": configuration.apiKey.secret,
            "Client-Agent": BridgeAgent.text,
            "Content-Type": "application/json",
            "Accept": "application/json",
        ]
    }

    /// Asks for a job with `POST /api/v2/generate/text/pop`.
    public func pop(
        _ offer: WorkerOffer, waitSeconds: Int
    ) async throws(HordeFault) -> PopAnswer {
        let blockedWords = configuration.blockedWords
        let body = PopBody(
            name: configuration.workerName,
            models: offer.models,
            maximumLength: offer.maximumLength,
            maximumContextLength: offer.maximumContextLength,
            threads: configuration.settings.threads,
            priorityUsernames: configuration.priorityUsernames,
            softPrompts: offer.softPrompts,
            blockedWords: blockedWords.isEmpty ? nil : blockedWords,
            nsfw: configuration.servesNSFW,
            wait: waitSeconds)
        let limit = Duration.seconds(waitSeconds) + popMargin
        return try await post("pop", body, within: limit)
    }

    /// Delivers or gives back with `POST /api/v2/generate/text/submit`.
    public func submit(_ submission: Submission) async throws(HordeFault) -> SubmitAnswer {
        try await post("submit", SubmitBody(submission), within: submitLimit)
    }

    private func post<Answer: Decodable>(
        _ operation: String, _ body: some Encodable, within limit: Duration
    ) async throws(HordeFault) -> Answer {
        var request = HTTPClientRequest(url: "\(base)/api/v2/generate/text/\(operation)")
        request.method = .POST
        request.headers = headers
        // Sorted, so that a repeated submit is the same to the byte.
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            request.body = .bytes(ByteBuffer(data: try encoder.encode(body)))
        } catch {
            throw HordeFault(.malformed)
        }
        let answer: HTTPAnswer
        do {
            answer = try await transport.send(request, within: limit)
        } catch {
            throw HordeFault(transport: error)
        }
        guard answer.status == 200 else { throw HordeFault(answer) }
        do {
            return try JSONDecoder().decode(Answer.self, from: answer.body)
        } catch {
            throw HordeFault(.malformed)
        }
    }
}
