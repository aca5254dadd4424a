internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Giving kudos to others.
struct KudosRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/kudos/transfer", .post(transfer, as: .transfer).limited(as: .transfer))
        table.path("/api/v2/kudos/award", .post(award, as: .award))
    }

    @Sendable
    private func transfer(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readBytes(limit: horde.options.bodyLimit)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let body = try TransferBody.read(bytes)
        let source = try await horde.user(of: request)
        if source == .anonymous { throw HordeRejection.transferFromAnonymous }
        let target = try await target(PlainText.trimmed(body.username))
        let moved = try await horde.service.transfer(
            TransferOrder(
                source: source, destination: target.user, amount: body.amount,
                idempotencyKey: request.idempotencyKey, sharedKey: target.sharedKey))
        return Answer.object { $0.member("transferred", moved) }
    }

    /// An administrator gives, or with an amount below zero takes.
    @Sendable
    private func award(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readBytes(limit: horde.options.bodyLimit)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let body = try TransferBody.read(bytes)
        let actor = try await horde.user(of: request)
        let roles = await horde.service.roles(of: actor)
        if roles.contains(.deleted) { throw HordeRejection.deletedUser }
        guard roles.contains(.administrator) else { throw HordeRejection.notAdministrator }
        guard let user = UserAlias.user(in: PlainText.trimmed(body.username)) else {
            throw HordeRejection.unknownUser
        }
        if user == .anonymous { throw HordeRejection.transferToAnonymous }
        _ = try await horde.service.award(
            AwardOrder(
                user: user, amount: body.amount,
                reason: body.amount < .zero ? .adjustment : .award,
                idempotencyKey: request.idempotencyKey), by: actor)
        return Answer.object { $0.member("awarded", body.amount) }
    }

    /// Whom a text names: a user, or the one who lends a shared key.
    private func target(_ text: String) async throws(HordeRejection) -> Payer {
        if let user = UserAlias.user(in: text) { return Payer(user: user, sharedKey: nil) }
        guard let key = try? await horde.sharedKey(named: text) else {
            throw .unknownTransferTarget
        }
        return Payer(user: key.owner, sharedKey: key.id)
    }
}

extension Request {
    /// The digest of the key by which a repetition is recognised; nil when there is none.
    var idempotencyKey: SecretDigest? {
        guard let key = headers[.idempotencyKey], !key.isEmpty else { return nil }
        return APIKey.digest(of: key)
    }
}
