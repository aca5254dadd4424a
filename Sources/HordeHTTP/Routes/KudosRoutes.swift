internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Giving kudos to others.
struct KudosRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        table.path("/api/v2/kudos/transfer", .post(transfer, as: .transfer).limited(as: .transfer))
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
        guard let destination = UserAlias.user(in: PlainText.trimmed(body.username)) else {
            throw HordeRejection.unknownTransferTarget
        }
        let moved = try await horde.service.transfer(
            TransferOrder(
                source: source, destination: destination, amount: body.amount,
                idempotencyKey: request.idempotencyKey))
        return Answer.object { $0.member("transferred", moved) }
    }
}

extension Request {
    /// The digest of the key by which a repetition is recognised; nil when there is none.
    var idempotencyKey: SecretDigest? {
        guard let key = headers[.idempotencyKey], !key.isEmpty else { return nil }
        return APIKey.digest(of: key)
    }
}
