internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Our own paths on which moderators ask why: requests, workers, prices.
struct ExplainRoutes {
    let horde: Horde

    private static let root = "\(AdministrationRoutes.root)/explain"
    /// The longest text that a price is told for, in tokens.
    static let longestText = 1_000_000

    func add(to table: RouteTable) {
        table.path("\(Self.root)/requests/{id}", .get(queue))
        table.path("\(Self.root)/requests/{id}/workers/{worker}", .get(match))
        table.path("\(Self.root)/workers/{worker}", .get(worker))
        table.path("\(Self.root)/price", .get(price))
    }

    @Sendable
    private func queue(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await moderator(of: request)
        let explained = try await horde.service.explainQueue(try context.request(), by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.explained(explained) })
    }

    @Sendable
    private func match(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await moderator(of: request)
        let explained = try await horde.service.explain(
            try context.request(), for: try await worker(context), by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.explained(explained) })
    }

    @Sendable
    private func worker(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await moderator(of: request)
        let explained = try await horde.service.explain(try await worker(context), by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.explained(explained) })
    }

    @Sendable
    private func price(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        _ = try await moderator(of: request)
        let query = request.uri.queryParameters
        let policy = horde.service.policy
        var terms = RequestTerms()
        if let model = query["model"] { terms.models = [String(model)] }
        terms.maximumLength = try Self.number("max_length", query, 1...Self.longestText) ?? 80
        terms.maximumContextLength =
            try Self.number("max_context_length", query, 1...100_000_000)
            ?? max(2048, terms.maximumLength)
        terms.count = try Self.number("n", query, 1...policy.jobsPerRequest) ?? 1
        let bytes = try Self.number("prompt_bytes", query, 0...policy.promptBytes) ?? 0
        let explained = await horde.service.explainPrice(of: terms, promptBytes: bytes)
        return Answer.json(.ok, JSONWriter.document { $0.explained(explained) })
    }

    private static func number(
        _ name: Substring, _ query: Parameters, _ range: ClosedRange<Int>
    ) throws -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw APIFault(faults: [
                FieldFault(
                    path: String(name),
                    text: "must be an integer from \(range.lowerBound) to \(range.upperBound)")
            ])
        }
        return number
    }

    private func moderator(of request: Request) async throws -> UserID {
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        return actor
    }

    /// The worker in the path, by identifier or by name.
    private func worker(_ context: HordeRequestContext) async throws -> WorkerID {
        let text = context.parameters.get("worker").flatMap { PercentText.decode($0) } ?? ""
        if let id = WorkerID(text), (try? await horde.service.worker(id)) != nil { return id }
        return try await horde.service.worker(named: PlainText.shown(text)).profile.id
    }
}
