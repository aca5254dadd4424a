internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Looking at workers and changing them.
struct WorkerRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/workers", .get(list))
        table.path(
            "/api/v2/workers/{id}", .get(show), .put(change, as: .workerChange),
            .delete(delete, as: .workerDeletion))
        table.path("/api/v2/workers/name/{name}", .get(showNamed))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        var views = try await horde.service.workers()
        if let name = query["name"] {
            let wanted = PlainText.shown(String(name)).lowercased()
            views = views.filter { $0.profile.name.lowercased() == wanted }
        } else if let type = query["type"], type != "text" {
            views = []
        }
        let isModerator = await isModerator(request)
        let now = horde.clock.now()
        return Answer.array(of: views) { writer, view in
            writer.worker(
                view, isModerator: isModerator,
                address: horde.timeouts.lastAddress(of: view.profile.id), now: now)
        }
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await answer(try await horde.service.worker(try context.worker()), request)
    }

    @Sendable
    private func showNamed(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let name = context.parameters.get("name").flatMap { PercentText.decode($0) } ?? ""
        return try await answer(
            try await horde.service.worker(named: PlainText.shown(name)), request)
    }

    private func answer(_ view: WorkerView, _ request: Request) async throws -> Response {
        let isModerator = await isModerator(request)
        let address = horde.timeouts.lastAddress(of: view.profile.id)
        let now = horde.clock.now()
        return Answer.json(
            .ok,
            JSONWriter.document {
                $0.worker(view, isModerator: isModerator, address: address, now: now)
            })
    }

    /// True when a moderator asks; a wrong key counts as none here.
    private func isModerator(_ request: Request) async -> Bool {
        await horde.isModerator(try? await horde.optionalUser(of: request))
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try WorkerChangesBody.read(bytes)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.worker()
        _ = try await horde.service.worker(id)
        let actor = try await horde.user(of: request)
        if actor == .anonymous { throw HordeRejection.anonymousForbidden }
        if body.holdsNUL { throw APIFault.nul }
        do {
            let view = try await horde.service.change(worker: id, body.changes, by: actor)
            return Answer.json(.ok, JSONWriter.document { $0.changed(body.changes, of: view) })
        } catch {
            throw RejectionAnswer.fault(for: error, of: body.act)
        }
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.worker()
        _ = try await horde.service.worker(id)
        let actor = try await horde.user(of: request)
        if actor == .anonymous { throw HordeRejection.anonymousForbidden }
        let profile = try await horde.service.delete(worker: id, by: actor)
        return Answer.object { writer in
            writer.member("deleted_id", profile.id)
            writer.member("deleted_name", profile.name)
        }
    }
}
