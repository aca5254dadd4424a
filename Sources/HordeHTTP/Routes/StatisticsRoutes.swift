internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// How much the horde has written, for everybody.
struct StatisticsRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/stats/text/totals", .get(totals))
        table.path("/api/v2/stats/text/models", .get(models))
    }

    @Sendable
    private func totals(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let statistics = await horde.service.textStatistics()
        return Answer.json(.ok, JSONWriter.document { $0.statistics(statistics) })
    }

    @Sendable
    private func models(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let statistics = await horde.service.modelStatistics()
        return Answer.json(.ok, JSONWriter.document { $0.statistics(statistics) })
    }
}
