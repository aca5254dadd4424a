internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What requesters do: ask for texts, look how it is going, cancel.
struct GenerationRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path(
            "/api/v2/generate/text/async",
            .post(submit, as: .request).limited(as: .request))
        // One client leaves the first part of the path out when it cancels.
        for root in ["/api/v2", "/v2"] {
            table.path(
                "\(root)/generate/text/status/{id}",
                .get(status, as: .request).limited(as: .status),
                .delete(cancel, as: .request).limited(as: .status))
        }
    }

    @Sendable
    private func status(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let wait = try QuerySeconds.read(query: request.uri.queryParameters["wait"])
        let id = try context.request()
        guard wait > .zero else {
            let status = try await horde.service.status(of: id)
            return Answer.json(.ok, JSONWriter.document { $0.status(status) })
        }
        let status = try await request.whileCallerWaits(context, among: horde.waiting) {
            [service = horde.service] in
            try await service.status(of: id, wait: wait)
        }
        return Answer.json(.ok, JSONWriter.document { $0.status(status) })
    }

    @Sendable
    private func cancel(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let status = try await horde.service.cancel(try context.request())
        return Answer.json(.ok, JSONWriter.document { $0.status(status) })
    }
}
