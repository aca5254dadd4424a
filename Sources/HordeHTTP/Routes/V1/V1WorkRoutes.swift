internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What bridges of 2022 do.
struct V1WorkRoutes {
    let horde: Horde
    let root: String

    func add(to table: RouteTable) {
        table.path("\(root)/generate/pop", .v1(.post, as: .pop, limited: .work, pop))
        table.path(
            "\(root)/generate/submit", .v1(.post, as: .delivery, limited: .work, deliver))
    }

    @Sendable
    private func pop(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try V1PopBody.read(bytes)
        let owner = try await horde.user(withKey: body.key, orHeaderOf: request)
        if horde.isInTimeout(request, context) { throw V1Fault.addressTimeout }
        let outcome = try await horde.service.pop(
            PopRequest(
                owner: owner, name: body.name, offer: body.offer,
                priorityUsers: body.priorityUsers, caller: horde.caller(of: request, context)))
        horde.timeouts.note(horde.address(of: request, context), of: outcome.worker)
        return Answer.json(.ok, JSONWriter.document { $0.v1Pop(outcome) })
    }

    @Sendable
    private func deliver(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try V1DeliveryBody.read(bytes)
        guard let job = body.job else { throw HordeRejection.unknownJob }
        let owner = try await horde.user(withKey: body.key, orHeaderOf: request)
        let delivery = JobDelivery(job: job, owner: owner, text: body.text)
        let reward = try await horde.service.deliver(delivery)
        await horde.announce(job)
        return Answer.json(.ok, JSONWriter.document { $0.v1Reward(reward) })
    }
}
