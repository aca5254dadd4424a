internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What moderators do against addresses.
struct OperationsRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/operations/ipaddr", .get(list), .post(refuse), .delete(admit))
        table.path("/api/v2/operations/ipaddr/{ip}", .get(find))
        table.path(
            "/api/v2/operations/block_worker_ipaddr/{id}", .put(refuseWorker),
            .delete(admitWorker))
    }

    /// The ranges; single addresses are told to those only who ask for them.
    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await requireModerator(request)
        return answer { !$0.isSingle }
    }

    @Sendable
    private func find(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await requireModerator(request)
        let text = context.parameters.get("ip").flatMap { PercentText.decode($0) } ?? ""
        guard let address = NetworkAddress(text) else {
            throw APIFault.badRequest("The path must end with an address.")
        }
        return answer { $0.contains(address) }
    }

    @Sendable
    private func refuse(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let (range, life) = try AddressTimeoutBody.timeout(bytes)
        try await requireModerator(request)
        return try refuse(range, for: life)
    }

    @Sendable
    private func admit(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let range = try AddressTimeoutBody.addresses(bytes)
        try await requireModerator(request)
        horde.timeouts.admit(range)
        return Self.done
    }

    @Sendable
    private func refuseWorker(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let life = try AddressTimeoutBody.workerTimeout(bytes)
        try await requireModerator(request)
        return try refuse(try await household(of: try context.worker()), for: life)
    }

    @Sendable
    private func admitWorker(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await requireModerator(request)
        horde.timeouts.admit(try await household(of: try context.worker()))
        return Self.done
    }
}

extension OperationsRoutes {
    private static var done: Response { Answer.object { $0.member("message", "OK") } }

    private func requireModerator(_ request: Request) async throws {
        try await horde.requireModerator(try await horde.user(of: request))
    }

    private func refuse(_ range: AddressRange, for life: Duration) throws -> Response {
        let now = horde.clock.now()
        guard horde.timeouts.refuse(range, until: now + life, at: now) else {
            throw APIFault.badRequest("Too many addresses are refused; take some back first.")
        }
        return Self.done
    }

    /// The addresses of the household where a worker is.
    private func household(of worker: WorkerID) async throws -> AddressRange {
        _ = try await horde.service.worker(worker)
        guard let address = horde.timeouts.lastAddress(of: worker) else {
            throw APIFault(
                .notFound, "WorkerNotFound",
                "The worker has not asked for work since the server started, so that its address "
                    + "is not known.")
        }
        return AddressRange(householdOf: address)
    }

    private func answer(_ isWanted: (AddressRange) -> Bool) -> Response {
        let now = horde.clock.now()
        return Answer.array(of: horde.timeouts.entries(at: now).filter { isWanted($0.range) }) {
            $0.timeout($1, at: now)
        }
    }
}
