import Foundation
import HordeCore
import Testing

/// A real server as a process, with a directory that outlives it.
struct RunningHorde: Sendable {
    /// The key of user 1 in every new horde of the tests.
    static let administratorKey = "AdminKeyOfTheTests-_09"

    /// The process.
    let program: RunningProgram
    /// The address, such as `http://127.0.0.1:40321`.
    let address: String
    /// Talks to it.
    let probe: HTTPProbe

    /// Starts a server on a directory and returns when it listens.
    ///
    /// - Parameter port: Where it listens; 0 for any free port.
    init(
        in directory: String, port: Int = 0, _ arguments: [String] = [],
        environment: [String: String] = [:]
    ) async throws {
        let key = ["HORDE_ADMIN_API_KEY": Self.administratorKey]
        program = try RunningProgram(
            .server,
            [
                "serve", "--data-directory", directory, "--port", "\(port)",
                "--rate-limits", "off",
            ] + arguments,
            environment: environment.merging(key) { given, _ in given })
        let ready = await program.output.line { $0.contains("listening on ") }
        guard let ready, let start = ready.range(of: "http") else {
            let end = await program.end()
            Issue.record("The server ended: \(end) \(program.complaints.text)")
            throw POSIXError(.ECONNREFUSED)
        }
        address = String(ready[start.lowerBound...])
        probe = HTTPProbe(base: address)
    }

    /// Asks it to stop, and tells how it ended.
    func stop() async -> ProgramEnd {
        program.signal(SIGTERM)
        return await program.end()
    }

    /// Runs an administrator's command against it.
    func admin(
        _ arguments: String..., key: String = RunningHorde.administratorKey
    ) async throws -> ProgramResult {
        try await ProgramResult.of(
            .server, ["admin"] + arguments,
            environment: ["HORDE_URL": address, "HORDE_ADMIN_API_KEY": key])
    }
}

extension RunningHorde {
    /// Makes an account and returns its key and number.
    func makeUser(_ name: String, kudos: Int = 0) async throws -> Member {
        let answer = try await probe.send(
            "POST", "/api/horde/v1/users", key: Self.administratorKey,
            body: ["name": .text(name), "kudos": .number(Decimal(kudos))])
        let key = try #require(answer.json["api_key"].string, "\(answer.text)")
        return Member(key: key, id: try #require(answer.json["id"].integer))
    }

    /// Somebody with an account.
    struct Member: Sendable {
        /// The API key.
        let key: String
        /// The number.
        let id: Int
    }

    /// The balance of a user, to the centikudo.
    func balance(of id: Int) async throws -> Kudos {
        let answer = try await probe.send(
            "GET", "/api/horde/v1/users/\(id)", key: Self.administratorKey)
        return try #require(answer.json["balance"].kudos, "\(answer.text)")
    }

    /// Submits a request and returns its identifier.
    func request(
        _ prompt: String, key: String, count: Int = 1, length: Int = 80, models: [String] = []
    ) async throws -> String {
        let answer = try await probe.send(
            "POST", "/api/v2/generate/text/async", key: key,
            body: [
                "prompt": .text(prompt), "models": .list(models.map(JSON.text)),
                "params": [
                    "n": .number(Decimal(count)), "max_length": .number(Decimal(length)),
                    "max_context_length": 1024,
                ],
            ])
        return try #require(answer.json["id"].string, "\(answer.status) \(answer.text)")
    }

    /// Waits until a request is done and returns its status.
    func finished(_ id: String) async throws -> JSON {
        while true {
            let answer = try await probe.send(
                "GET", "/api/v2/generate/text/status/\(id)?wait=30")
            try #require(answer.status == 200, "\(answer.text)")
            if answer.json["done"] == true { return answer.json }
        }
    }

    /// Takes jobs as a worker and returns their identifiers.
    func pop(
        _ name: String, key: String, model: String, count: Int = 1, wait: Int = 0
    ) async throws -> [String] {
        let answer = try await probe.send(
            "POST", "/api/v2/generate/text/pop", key: key,
            body: [
                "name": .text(name), "models": [.text(model)], "max_length": 512,
                "max_context_length": 8192, "threads": 50,
                "amount": .number(Decimal(count)), "wait": .number(Decimal(wait)),
            ])
        try #require(answer.status == 200, "\(answer.text)")
        return answer.json["ids"].elements.compactMap(\.string)
    }

    /// Delivers a text for a job.
    func deliver(_ text: String, for job: String, key: String) async throws -> HTTPProbe.Answer {
        try await probe.send(
            "POST", "/api/v2/generate/text/submit", key: key,
            body: ["id": .text(job), "generation": .text(text)])
    }

    /// Fails unless the whole ledger adds up.
    func verify() async throws {
        let result = try await admin("verify", "--json")
        #expect(result.end == .exited(0), "\(result.output) \(result.complaints)")
        let answer = try JSONDecoder().decode(JSON.self, from: Data(result.output.utf8))
        #expect(answer["sum"].kudos == .zero)
        #expect(answer["sound"] == true)
    }
}
