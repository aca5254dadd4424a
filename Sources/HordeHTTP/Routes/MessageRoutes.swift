internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What moderators and owners write to workers.
struct MessageRoutes {
    let horde: Horde

    /// Messages on a page.
    static let pageSize = 50

    func add(to table: RouteTable) {
        let path = "/api/v2/workers/messages"
        table.path(path, .get(list, as: .messageChange), .post(create, as: .messageChange))
        table.path("\(path)/{id}", .get(show), .delete(delete, as: .messageChange))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let query = request.uri.queryParameters
        let page = try UserRoutes.page(query["page"])
        let wanted = try MessageQuery.read(query)
        var found: [WorkerMessage] = []
        if let wanted {
            found = try await horde.service.messages(wanted, for: actor)
        } else if query["user_id"] != nil {
            try await horde.requireModerator(actor)
        }
        let (first, overflow) = (page - 1).multipliedReportingOverflow(by: Self.pageSize)
        let shown = overflow ? [] : found.dropFirst(first).prefix(Self.pageSize)
        return Answer.array(of: shown) { $0.message($1) }
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try MessageBody.read(bytes)
        let actor = try await horde.user(of: request)
        if actor == .anonymous { throw HordeRejection.anonymousForbidden }
        var worker: WorkerID?
        if let text = body.worker {
            guard let named = WorkerID(text) else { throw HordeRejection.unknownWorker }
            worker = named
        }
        let order = body.order(
            worker: worker, of: actor, isModerator: await horde.isModerator(actor))
        let message = try await horde.service.createMessage(order, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.message(message) })
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let message = try await horde.service.message(try context.message())
        return Answer.json(.ok, JSONWriter.document { $0.message(message) })
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.message()
        let actor = try await horde.user(of: request)
        try await horde.service.delete(message: id, by: actor)
        return Answer.object { $0.member("message", "OK") }
    }
}
