internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Our own paths for those who run a horde: accounts, modes, audit.
struct AdministrationRoutes {
    let horde: Horde

    /// Where our own paths begin.
    static let root = "/api/horde/v1"

    func add(to table: RouteTable) {
        table.path("\(Self.root)/users", .get(list), .post(create))
        table.path("\(Self.root)/users/{id}", .get(show))
        table.path("\(Self.root)/modes", .get(modes), .put(changeModes, as: .modeChange))
        table.path("\(Self.root)/audit", .post(audit))
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try CreationBody.read(bytes)
        let actor = try await horde.user(of: request)
        let key = APIKey.make()
        let view = try await horde.service.create(
            UserCreation(
                name: body.name, key: APIKey.digest(of: key), roles: body.roles,
                kudos: body.kudos),
            by: actor)
        var response = Answer.json(
            .created, JSONWriter.document { $0.newAccount(view, key: key) })
        response.headers[.cacheControl] = "no-store"
        return response
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let query = request.uri.queryParameters
        let page = try UserRoutes.page(query["page"])
        guard let size = Int(query["size"] ?? "25"), (1...500).contains(size) else {
            throw APIFault(faults: [
                FieldFault(path: "size", text: "must be an integer from 1 to 500")
            ])
        }
        try await horde.requireModerator(actor)
        let order = query["sort"] == "age" ? UserOrder.age : .kudos
        guard page <= UserRoutes.lastPage else {
            return Answer.array(of: [UserView]()) { _, _ in }
        }
        let views = try await horde.service.users(page: page, size: size, by: order)
        return Answer.array(of: views) { $0.account($1) }
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        try await horde.requireModerator(actor)
        let view = try await horde.service.user(try context.user())
        return Answer.json(.ok, JSONWriter.document { $0.account(view) })
    }

    @Sendable
    private func modes(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let modes = await horde.service.modes()
        return Answer.json(.ok, JSONWriter.document { $0.allModes(modes) })
    }

    @Sendable
    private func changeModes(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let changes = try AllModesBody.read(bytes)
        let actor = try await horde.user(of: request)
        if changes.isEmpty { throw HordeRejection.nothingToChange }
        let modes = try await horde.service.change(modes: changes, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.allModes(modes) })
    }

    @Sendable
    private func audit(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let report = try await horde.service.audit(by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.audit(report) })
    }
}
