internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

extension GenerationRoutes {
    @Sendable
    func submit(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try GenerationBody.read(bytes, policy: horde.service.policy)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let callback = try await callback(body)
        let payer = try await horde.payer(of: request)
        let user = payer.user
        try await check(body.extras, of: user)
        if horde.isInTimeout(request, context) { throw APIFault.addressTimeout }
        if body.holdsNUL, !body.texts.prompt.isEmpty { throw APIFault.nul }
        let prompt = try await horde.service.filterSet().passed(body.texts.prompt)
        let caller = horde.caller(of: request, context)
        let asked = RequestSubmission(
            user: user, caller: user == .anonymous ? caller : nil,
            terms: body.terms,
            texts: RequestTexts(
                prompt: prompt, parameters: body.texts.parameters, callback: callback),
            allowsDowngrade: body.extras.allowsDowngrade,
            disablesBatching: body.extras.disablesBatching,
            style: body.extras.style, sharedKey: payer.sharedKey)
        let submission = await horde.service.affordable(asked, orFrom: caller)
        if body.isDryRun || body.lateFault != nil {
            let price = try await horde.service.quote(submission)
            if let fault = body.lateFault { throw fault }
            return Answer.json(.ok, JSONWriter.document { $0.quote(price) })
        }
        let receipt = try await horde.service.submit(submission)
        let isUnderRaid = await horde.service.modes().isUnderRaid
        return Answer.json(
            .accepted,
            JSONWriter.document {
                $0.receipt(
                    receipt, webhookSecret: callback?.secret,
                    isRewritten: prompt != body.texts.prompt, isUnderRaid: isUnderRaid)
            })
    }

    /// Where the requester wants to be told of its texts, with a secret of its own; nil for
    /// nowhere.
    ///
    /// That there is no such style, that the horde is in maintenance and that the address will not
    /// do come before a wrong key, in this order.
    private func callback(_ body: GenerationBody) async throws -> Callback? {
        if let style = body.extras.style { try await horde.service.requireStyle(style) }
        if await horde.service.modes().isInMaintenance { throw HordeRejection.inMaintenance }
        guard let webhook = body.extras.webhook else { return nil }
        return Callback(
            address: try horde.address(ofWebhook: webhook).text, secret: APIKey.make(),
            account: body.extras.proxiedAccount)
    }

    private func check(_ extras: GenerationExtras, of user: UserID) async throws {
        guard extras.proxiedAccount != nil || extras.images > 0 else { return }
        let roles = await horde.service.roles(of: user)
        if extras.proxiedAccount == nil, roles.contains(.deleted) {
            throw HordeRejection.deletedUser
        }
        try extras.check(roles: roles)
    }
}

extension Horde {
    /// The address that a requester wants to be called at, if this horde calls it.
    ///
    /// An address in numbers is judged here, and the names of the machine itself; any other name is
    /// when it is called, since until then it may come to mean another one.
    func address(ofWebhook text: String) throws(APIFault) -> WebhookAddress {
        guard let webhooks, webhooks.reach != .off else {
            throw APIFault.badRequest("This horde calls no webhooks.")
        }
        guard let address = WebhookAddress(text), address.isSecure || webhooks.reach == .private
        else {
            throw APIFault.badRequest("A webhook must be an address that begins with https://.")
        }
        let isPublic = address.literal.map { PublicAddresses.contain($0) } ?? !address.isLocalhost
        guard isPublic || webhooks.reach == .private else {
            throw APIFault.badRequest("A webhook must be at a public address.")
        }
        return address
    }
}
