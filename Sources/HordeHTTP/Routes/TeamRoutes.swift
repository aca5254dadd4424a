internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Workers of several owners that count together.
struct TeamRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/teams", .get(list), .post(create, as: .teamChange))
        table.path(
            "/api/v2/teams/{id}", .get(show), .patch(change, as: .teamChange),
            .delete(delete, as: .teamDeletion))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        Answer.array(of: await horde.service.teams()) { $0.team($1) }
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let content = try TeamBody.read(bytes, isNew: true)
        let actor = try await horde.user(of: request)
        let view = try await horde.service.createTeam(content, by: actor)
        return Answer.object { writer in
            writer.member("id", view.team.id)
            writer.changed(content, of: view.team)
        }
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        if let user = try await horde.optionalUser(of: request) {
            try await horde.requireModerator(user)
        }
        let view = try await horde.service.team(try context.team())
        return Answer.json(.ok, JSONWriter.document { $0.team(view) })
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let changes = try TeamBody.read(bytes, isNew: false)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.team()
        _ = try await horde.service.team(id)
        let actor = try await horde.user(of: request)
        do {
            let view = try await horde.service.change(team: id, changes, by: actor)
            return Answer.object { $0.changed(changes, of: view.team) }
        } catch {
            // The wire names the refusal by the first thing that was to be changed.
            throw RejectionAnswer.fault(
                for: error,
                of: changes.info == nil && !changes.isEmpty ? .teamDeletion : .teamChange)
        }
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.team()
        _ = try await horde.service.team(id)
        let actor = try await horde.user(of: request)
        let team = try await horde.service.delete(team: id, by: actor)
        return Answer.object { writer in
            writer.member("deleted_id", team.id)
            writer.member("deleted_name", team.name)
        }
    }
}
