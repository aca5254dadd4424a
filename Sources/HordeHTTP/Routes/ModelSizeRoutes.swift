internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Sizes of models that moderators confirm.
struct ModelSizeRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path(
            "\(AdministrationRoutes.root)/models", .get(list), .put(confirm), .delete(withdraw))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let sizes = try await horde.service.sizes(by: actor)
        let aliases = await horde.service.aliases(of: sizes.confirmed.map(\.moderator))
        return Answer.json(
            .ok,
            JSONWriter.document { $0.modelSizes(sizes.confirmed, sizes.unconfirmed, aliases) })
    }

    @Sendable
    private func confirm(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let (model, size) = try ModelSizeBody.read(bytes)
        let actor = try await horde.user(of: request)
        try await horde.service.confirm(model: model, size: size, by: actor)
        return Answer.object { writer in
            writer.member("name", model)
            writer.member("billions", thousandths: size.thousandths)
        }
    }

    @Sendable
    private func withdraw(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        guard let name = request.uri.queryParameters["name"], !name.isEmpty else {
            throw APIFault(faults: [FieldFault(path: "name", text: "is required")])
        }
        try await horde.service.withdraw(model: String(name), by: actor)
        return Answer.object { $0.member("message", "OK") }
    }
}
