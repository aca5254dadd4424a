internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Workers, users and kudos as in 2022.
struct V1PeopleRoutes {
    let horde: Horde
    let root: String

    /// How many users are listed, those with most kudos.
    private static let listedUsers = 500

    func add(to table: RouteTable) {
        table.path("\(root)/models", .v1(.get, models))
        table.path("\(root)/servers", .v1(.get, servers))
        table.path("\(root)/servers/{id}", .v1(.get, server))
        table.path("\(root)/users", .v1(.get, users))
        table.path("\(root)/users/{id}", .v1(.get, user))
        table.path("\(root)/status/performance", .v1(.get, performance))
        table.path(
            "\(root)/kudos/transfer", .v1(.post, as: .transfer, limited: .transfer, transfer))
    }

    @Sendable
    private func models(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let models = await horde.service.models()
        return Answer.json(.ok, JSONWriter.document { $0.v1Models(models) })
    }

    @Sendable
    private func servers(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        Answer.array(of: try await horde.service.workers()) { $0.v1ListedServer($1) }
    }

    @Sendable
    private func server(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let view = try await horde.service.worker(try context.worker())
        return Answer.json(.ok, JSONWriter.document { $0.v1ServerAlone(view) })
    }

    @Sendable
    private func users(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let views = try await horde.service.users(page: 1, size: Self.listedUsers, by: .kudos)
        return Answer.json(.ok, JSONWriter.document { $0.v1Users(views) })
    }

    @Sendable
    private func user(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let view = try await horde.service.user(try context.userByNumber())
        return Answer.json(.ok, JSONWriter.document { $0.v1User(view) })
    }

    @Sendable
    private func performance(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let view = await horde.service.performance()
        return Answer.json(.ok, JSONWriter.document { $0.v1Performance(view) })
    }

    @Sendable
    private func transfer(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try V1TransferBody.read(bytes)
        let source = try await horde.user(withKey: body.key, orHeaderOf: request)
        if source == .anonymous { throw HordeRejection.transferFromAnonymous }
        guard let receiver = body.receiver else { throw HordeRejection.unknownTransferTarget }
        let moved = try await horde.service.transfer(
            TransferOrder(source: source, destination: receiver, amount: body.amount))
        return Answer.json(.ok, JSONWriter.document { $0.v1Transfer(moved) })
    }
}
