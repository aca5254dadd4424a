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
    private func submit(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try GenerationBody.read(bytes, policy: horde.service.policy)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        if let fault = body.earlyFault { throw fault }
        let user = try await payer(of: request)
        if horde.isInTimeout(request, context) { throw APIFault.addressTimeout }
        if body.holdsNUL, !body.texts.prompt.isEmpty { throw APIFault.nul }
        let submission = RequestSubmission(
            user: user, caller: user == .anonymous ? horde.caller(of: request, context) : nil,
            terms: body.terms, texts: body.texts)
        if body.isDryRun || body.lateFault != nil {
            let price = try await horde.service.quote(submission)
            if let fault = body.lateFault { throw fault }
            return Answer.json(.ok, JSONWriter.document { $0.quote(price) })
        }
        let receipt = try await horde.service.submit(submission)
        return Answer.json(.accepted, JSONWriter.document { $0.receipt(receipt) })
    }

    /// The user with the request's key.
    ///
    /// That the horde is in maintenance comes before a wrong key.
    private func payer(of request: Request) async throws -> UserID {
        do {
            return try await horde.user(of: request)
        } catch HordeRejection.unknownKey {
            if await horde.service.modes().isInMaintenance { throw HordeRejection.inMaintenance }
            throw HordeRejection.unknownKey
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
        let status = try await request.whileCallerWaits { [service = horde.service] in
            try await service.status(of: id, wait: wait)
        }
        return Answer.last(.ok, JSONWriter.document { $0.status(status) })
    }

    @Sendable
    private func cancel(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let status = try await horde.service.cancel(try context.request())
        return Answer.json(.ok, JSONWriter.document { $0.status(status) })
    }
}
