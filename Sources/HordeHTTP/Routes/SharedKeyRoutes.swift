internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Keys that users lend to others.
struct SharedKeyRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path(
            "/api/v2/sharedkeys", .put(create, as: .sharedKeyChange).limited(as: .sharedKey))
        table.path(
            "/api/v2/sharedkeys/{id}", .get(show), .patch(change, as: .sharedKeyChange),
            .delete(delete, as: .sharedKeyChange))
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readBytes(limit: horde.options.bodyLimit)
        let actor = try await horde.user(of: request)
        if actor == .anonymous { throw HordeRejection.anonymousForbidden }
        let changes = try SharedKeyBody.read(bytes, isNew: true)
        let secret = SharedSecret.make()
        let key = try await horde.service.createSharedKey(
            changes, key: secret.digest, by: actor)
        var response = try await answer(key, as: secret.description)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let name = context.parameters.get("id") ?? ""
        return try await answer(try await horde.sharedKey(named: name), as: name)
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readBytes(limit: horde.options.bodyLimit)
        let actor = try await horde.user(of: request)
        let name = context.parameters.get("id") ?? ""
        let key = try await horde.sharedKey(named: name)
        guard key.owner == actor else { throw HordeRejection.notSharedKeyOwner }
        let changes = try SharedKeyBody.read(bytes, isNew: false)
        let changed = try await horde.service.change(sharedKey: key.id, changes, by: actor)
        return try await answer(changed, as: name)
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let key = try await horde.sharedKey(named: context.parameters.get("id") ?? "")
        try await horde.service.delete(sharedKey: key.id, by: actor)
        return Answer.object { $0.member("message", "OK") }
    }

    private func answer(_ key: SharedKey, as name: String) async throws -> Response {
        let aliases = await horde.service.aliases(of: [key.owner])
        let text = SharedKeyID(name)?.description ?? key.id.description
        return Answer.json(
            .ok,
            JSONWriter.document { $0.sharedKey(key, as: text, owner: aliases[key.owner] ?? "") })
    }
}
