internal import HTTPTypes
internal import HordeCore
internal import Hummingbird
internal import Synchronization

/// What workers do: ask for work and hand texts in.
struct WorkRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/generate/text/pop", .post(pop, as: .pop).limited(as: .work))
        table.path("/api/v2/generate/text/submit", .post(deliver, as: .delivery).limited(as: .work))
        table.path(
            "\(AdministrationRoutes.root)/jobs/{id}",
            .get(standing, as: .delivery).limited(as: .work))
    }

    @Sendable
    private func pop(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try PopBody.read(bytes, policy: horde.service.policy)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let priorityUsers = try body.priorityUsers()
        let owner = try await horde.user(of: request)
        if owner == .anonymous { throw HordeRejection.anonymousForbidden }
        if horde.isInTimeout(request, context) { throw APIFault.addressTimeout }
        if body.holdsNUL { throw APIFault.nul }
        let address = horde.address(of: request, context)
        let pop = PopRequest(
            owner: owner, name: body.name, offer: body.offer, blockedWords: body.blockedWords,
            priorityUsers: priorityUsers, amount: body.amount, wait: body.wait,
            caller: horde.caller(of: request, context))
        guard body.wait > .zero else {
            let outcome = try await horde.service.pop(pop)
            horde.timeouts.note(address, of: outcome.worker)
            return Answer.json(.ok, JSONWriter.document { $0.pop(outcome) })
        }
        let outcome = try await waiting(pop, request, context)
        horde.timeouts.note(address, of: outcome.worker)
        return Answer.json(.ok, JSONWriter.document { $0.pop(outcome) })
    }

    /// Waits for jobs; those that came when the caller had just gone are given back.
    private func waiting(
        _ pop: PopRequest, _ request: Request, _ context: HordeRequestContext
    ) async throws -> PopOutcome {
        let taken = Mutex<[JobID]>([])
        do {
            return try await request.whileCallerWaits(context, among: horde.waiting) {
                [service = horde.service] in
                let outcome = try await service.pop(pop)
                taken.withLock { $0 = outcome.jobs.map(\.job) }
                return outcome
            }
        } catch {
            let jobs = taken.withLock { $0 }
            if !jobs.isEmpty { _ = try? await horde.service.perform(.giveBack(jobs)) }
            throw error
        }
    }

    @Sendable
    private func deliver(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try DeliveryBody.read(bytes)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        guard let job = JobID(body.id) else { throw HordeRejection.unknownJob }
        let owner = try await horde.user(of: request)
        var reward = Kudos.zero
        if body.isFaulted {
            try await horde.service.fail(job, by: owner)
        } else {
            reward = try await horde.service.deliver(
                JobDelivery(
                    job: job, owner: owner, text: body.text, state: body.state, seed: body.seed))
            await horde.announce(job)
        }
        let unwanted = await horde.service.unwantedJobs(beside: job)
        return Answer.object { writer in
            writer.name("reward")
            writer.raw(reward.description)
            writer.unwanted(unwanted)
        }
    }

    @Sendable
    private func standing(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let id = try context.job()
        let owner = try await horde.user(of: request)
        let standing = try await horde.service.standing(of: id, for: owner)
        return Answer.object { writer in
            writer.member("id", standing.job.description)
            writer.member("wanted", standing.isWanted)
            writer.member("delivered", standing.isDelivered)
        }
    }
}
