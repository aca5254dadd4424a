import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Asks a horde about itself and the owner's account, without taking part in its work.
struct HordeInquiry: Sendable {
    private let configuration: BridgeConfiguration
    private let transport: HTTPTransport
    private let limit = Duration.seconds(15)

    init(configuration: BridgeConfiguration, client: HTTPClient) {
        self.configuration = configuration
        transport = HTTPTransport(client: client, maximumBytes: 1 << 20)
    }

    /// The horde's version, from its heartbeat.
    func version() async throws(HordeFault) -> String {
        guard let version = try await ask("status/heartbeat", 200)["version"]?.text else {
            throw HordeFault(.malformed)
        }
        // It goes to a terminal: nothing but plain characters.
        let isPlain = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber)
                || ".-+_".contains(character)
        }
        return String(version.filter(isPlain).prefix(40))
    }

    /// The account behind the key.
    func account() async throws(HordeFault) -> HordeAccount {
        let answer = try await ask("find_user", 200)
        guard let username = answer["username"]?.text, let kudos = answer["kudos"]?.number else {
            throw HordeFault(.malformed)
        }
        return HordeAccount(username: Columns.visible(username), kudos: kudos)
    }

    /// The kudos that a requester would pay for one text of the greatest length of an offer.
    ///
    /// It is a dry run: nothing is queued and nothing is paid.
    func price(of offer: WorkerOffer) async throws(HordeFault) -> Double {
        let body = JSONValue.object([
            "prompt": .string(CheckJob.prompt),
            "params": .object([
                "n": .integer(1), "max_length": .integer(offer.maximumLength),
                "max_context_length": .integer(offer.maximumContextLength),
            ]),
            "models": .array(offer.models.map { .string($0) }),
            "dry_run": .boolean(true),
        ])
        guard let kudos = try await ask("generate/text/async", 200, body)["kudos"]?.number else {
            throw HordeFault(.malformed)
        }
        return kudos
    }

    private func ask(
        _ path: String, _ status: Int, _ body: JSONValue? = nil
    ) async throws(HordeFault) -> [String: JSONValue] {
        var request = HTTPClientRequest(url: "\(configuration.hordeURL.text)/api/v2/\(path)")
        request.headers = [
            "apikey": configuration.apiKey.secret, "Client-Agent": BridgeAgent.text,
            "Accept": "application/json",
        ]
        if let body {
            guard let data = try? JSONEncoder().encode(body) else { throw HordeFault(.malformed) }
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(data: data))
        }
        let answer: HTTPAnswer
        do {
            answer = try await transport.send(request, within: limit)
        } catch {
            throw HordeFault(transport: error)
        }
        guard answer.status == status else { throw HordeFault(answer) }
        guard let members = answer.json?.members else { throw HordeFault(.malformed) }
        return members
    }
}
