import HTTPTypes
import HordeCore
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

@testable import HordeHTTP

/// A whole horde in memory behind its router, with an administrator.
struct Harness: Sendable {
    let service: HordeService
    let clock: TestClock
    let client: any TestClientProtocol
    /// The administrator's key; its number is 1.
    let administrator: String

    /// Runs `body` against a fresh horde.
    static func run(
        policy: HordePolicy = .friends, options: HordeHTTPOptions = .unlimited,
        setup: TestingSetup = .router, logger: Logger? = nil,
        webhooks: (@Sendable (TestClock) -> Webhooks)? = nil,
        _ body: @Sendable @escaping (Harness) async throws -> Void
    ) async throws {
        let clock = TestClock()
        let service = HordeService(
            policy: policy, journal: InMemoryJournal(), clock: clock,
            identifiers: CountingIdentifiers())
        let key = APIKey.make()
        let webhooks = webhooks?(clock)
        let router = makeRouter(
            service: service, clock: clock, options: options, webhooks: webhooks)
        let app = Application(router: router, logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { await service.run() }
            if let webhooks { group.addTask { try await webhooks.run() } }
            _ = try await service.bootstrap(
                administrator: "root", key: APIKey.digest(of: key))
            try await app.test(setup) { client in
                try await body(
                    Harness(
                        service: service, clock: clock, client: client, administrator: key))
            }
            group.cancelAll()
        }
    }

    /// Sends a request whose body is JSON text, if there is one.
    func send(
        _ method: HTTPRequest.Method, _ path: String, key: String? = nil, body: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Reply {
        var headers = headers
        if let key { headers[.apiKey] = key }
        if body != nil, headers[.contentType] == nil {
            headers[.contentType] = "application/json"
        }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        return Reply(response)
    }

    func get(_ path: String, key: String? = nil) async throws -> Reply {
        try await send(.get, path, key: key)
    }

    func post(_ path: String, key: String? = nil, _ body: String) async throws -> Reply {
        try await send(.post, path, key: key, body: body)
    }

    func put(_ path: String, key: String? = nil, _ body: String) async throws -> Reply {
        try await send(.put, path, key: key, body: body)
    }

    func delete(_ path: String, key: String? = nil) async throws -> Reply {
        try await send(.delete, path, key: key)
    }
}

extension HordeHTTPOptions {
    /// The default without limits on how often one may ask.
    static var unlimited: HordeHTTPOptions {
        var options = HordeHTTPOptions()
        options.limitsRates = false
        return options
    }
}
