internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Complaints about texts.
struct ReportRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path(
            "\(AdministrationRoutes.root)/generations/{id}/report",
            .post(report, as: .report).limited(as: .request))
    }

    @Sendable
    private func report(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try ReportBody.read(bytes)
        guard let id = HordeCore.RequestID(body.request) else {
            throw HordeRejection.unknownRequest
        }
        try await horde.service.report(
            GenerationReport(request: id, job: try context.job(), reason: body.reason))
        return Answer.object { $0.member("reported", true) }
    }
}
