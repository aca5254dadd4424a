internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Moderators' rules about prompts.
struct FilterRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        let path = "/api/v2/filters"
        table.path(path, .get(list), .put(create, as: .filterChange), .post(test))
        table.path("\(path)/regex", .get(patterns))
        table.path(
            "\(path)/{id}", .get(show), .patch(change, as: .filterChange),
            .delete(delete, as: .filterChange))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let kind = try kind(in: request)
        let actor = try await horde.user(of: request)
        var filters = try await horde.service.filters(by: actor)
        if let kind { filters = filters.filter { $0.kind == kind } }
        if let text = request.uri.queryParameters["contains"] {
            filters = filters.filter { $0.pattern.contains(text) }
        }
        let aliases = await horde.service.aliases(of: filters.map(\.author))
        return Answer.array(of: filters) {
            $0.filter($1, author: aliases[$1.author] ?? "", isListed: true)
        }
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let changes = try FilterBody.readNew(bytes)
        let actor = try await horde.user(of: request)
        return await answer(try await horde.service.createFilter(changes, by: actor))
    }

    /// Looks through a prompt as the filters would; the prompt is not kept.
    @Sendable
    private func test(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let (prompt, kind) = try FilterBody.readTest(bytes)
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        let findings = await horde.service.filterSet().findings(in: prompt, kind: kind)
        return Answer.json(.ok, JSONWriter.document { $0.findings(findings) })
    }

    @Sendable
    private func patterns(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let kind = try kind(in: request)
        let actor = try await horde.user(of: request)
        let filters = try await horde.service.filters(by: actor)
        let kinds = kind.map { [$0] } ?? Set(filters.map(\.kind)).sorted()
        return Answer.array(of: kinds) { writer, kind in
            writer.patterns(filters.filter { $0.kind == kind }, of: kind)
        }
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        return await answer(try await horde.service.filter(try context.filter(), by: actor))
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let changes = try FilterBody.readChanges(bytes)
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        let filter = try await horde.service.change(
            filter: try context.filter(), changes, by: actor)
        return await answer(filter)
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        try await horde.service.delete(filter: try context.filter(), by: actor)
        return Answer.object { $0.member("message", "OK") }
    }

    private func answer(_ filter: TextFilter) async -> Response {
        let aliases = await horde.service.aliases(of: [filter.author])
        return Answer.json(
            .ok,
            JSONWriter.document {
                $0.filter(filter, author: aliases[filter.author] ?? "", isListed: false)
            })
    }

    private func kind(in request: Request) throws(APIFault) -> Int? {
        guard let text = request.uri.queryParameters["filter_type"] else { return nil }
        guard let kind = Int(text), TextFilter.kinds.contains(kind) else {
            throw APIFault(faults: [
                FieldFault(path: "filter_type", text: "must be an integer from 10 to 29")
            ])
        }
        return kind
    }
}
