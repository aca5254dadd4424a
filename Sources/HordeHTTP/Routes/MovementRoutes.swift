internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Our own paths for what moves kudos: awards, adjustments, grants, histories, reversals.
struct MovementRoutes {
    let horde: Horde

    /// How many movements stand on a page, and how many may.
    static let (pageSize, largestPage) = (25, 200)

    func add(to table: RouteTable) {
        let root = AdministrationRoutes.root
        table.path("\(root)/kudos/awards", .post(award))
        table.path("\(root)/kudos/adjustments", .post(adjust))
        table.path("\(root)/kudos/reversals", .post(reverse))
        table.path("\(root)/users/{id}/kudos", .get(history))
        table.path("\(root)/users/{id}/grant", .put(grant))
    }

    @Sendable
    private func award(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await give(request, .award)
    }

    @Sendable
    private func adjust(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await give(request, .adjustment)
    }

    private func give(_ request: Request, _ reason: AwardOrder.Reason) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try AwardBody.read(bytes)
        let actor = try await horde.user(of: request)
        let event = try await horde.service.award(
            AwardOrder(
                user: body.user, amount: body.amount, reason: reason,
                idempotencyKey: request.idempotencyKey), by: actor)
        return Answer.json(
            .ok, JSONWriter.document { $0.movement(LedgerMovement(event: event)) })
    }

    @Sendable
    private func reverse(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let id = try ReversalBody.read(bytes)
        let actor = try await horde.user(of: request)
        let event = try await horde.service.reverse(id, by: actor)
        return Answer.json(
            .ok, JSONWriter.document { $0.movement(LedgerMovement(event: event)) })
    }

    @Sendable
    private func grant(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let amount = try GrantBody.read(bytes)
        let actor = try await horde.user(of: request)
        var changes = UserChanges()
        changes.monthlyGrant = .set(amount)
        let view = try await horde.service.change(
            user: try context.user(), changes, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.account(view) })
    }

    @Sendable
    private func history(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let query = request.uri.queryParameters
        guard let size = Int(query["size"] ?? "\(Self.pageSize)"),
            (1...Self.largestPage).contains(size)
        else {
            throw APIFault(faults: [
                FieldFault(path: "size", text: "must be an integer from 1 to \(Self.largestPage)")
            ])
        }
        var last: LedgerEventID?
        if let text = query["before"] {
            guard let id = LedgerEventID(String(text)) else {
                throw HordeRejection.unknownMovement
            }
            last = id
        }
        let user = try context.user()
        let movements = try await horde.service.movements(
            of: user, before: last, limit: size, by: actor)
        let seesOthers = await horde.isModerator(actor)
        return Answer.array(of: movements) {
            $0.movement($1, of: user, seesOthers: seesOthers)
        }
    }
}
