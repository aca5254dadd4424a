internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Looking at users and changing them.
struct UserRoutes {
    let horde: Horde

    /// How many users stand on a page.
    static let pageSize = 25
    /// The last page that can be asked for.
    static let lastPage = 10_000

    func add(to table: RouteTable) {
        table.path("/api/v2/find_user", .get(find))
        table.path("/api/v2/users", .get(list))
        table.path(
            "/api/v2/users/{id}", .get(show), .put(change, as: .userChange),
            .delete(delete, as: .userDeletion))
    }

    @Sendable
    private func find(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        guard let key = request.headers[.apiKey], !key.isEmpty else {
            throw HordeRejection.unknownKey
        }
        if let shared = await horde.sharedKey(withSecret: key) {
            let view = try await horde.service.user(shared.owner)
            return answer(view, for: .everybody, named: shared.alias(of: view.profile.alias))
        }
        let user: UserID
        do {
            user = try await horde.user(withKey: key)
        } catch {
            throw HordeRejection.unknownUser
        }
        let view = try await horde.service.user(user)
        return answer(view, for: .own)
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        let page = try Self.page(query["page"])
        let order = query["sort"] == "age" ? UserOrder.age : .kudos
        guard page <= Self.lastPage else { return Answer.array(of: [UserView]()) { _, _ in } }
        let views = try await horde.service.users(page: page, size: Self.pageSize, by: order)
        let now = horde.clock.now()
        return Answer.array(of: views) { $0.listedUser($1, now: now) }
    }

    /// Reads a page's number; what lies before the first page is the first.
    static func page(_ text: Substring?) throws -> Int {
        guard let text else { return 1 }
        guard let page = Int(text) else {
            throw APIFault(faults: [FieldFault(path: "page", text: "must be an integer")])
        }
        return max(1, page)
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let caller = try await horde.optionalUser(of: request)
        let id = try context.userByNumber()
        let view = try await horde.service.user(id)
        if await horde.isModerator(caller) { return answer(view, for: .moderator) }
        // Nobody in particular is the anonymous user.
        return answer(view, for: caller == id && id != .anonymous ? .own : .everybody)
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try UserChangesBody.read(bytes)
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.userByNumber()
        _ = try await horde.service.user(id)
        let actor = try await horde.user(of: request)
        if actor == .anonymous { throw HordeRejection.anonymousForbidden }
        if body.isEmpty { throw HordeRejection.nothingToChange }
        if body.holdsNUL { throw APIFault.nul }
        if let fault = body.fault { throw fault }
        try await check(body, by: actor)
        var changes = body.changes
        let passkey = body.wantsPasskey ? APIKey.make() : nil
        changes.passkey = passkey.map { APIKey.digest(of: $0) }
        let view =
            changes.isEmpty
            ? try await horde.service.user(id)
            : try await horde.service.change(user: id, changes, by: actor)
        var response = Answer.json(
            .ok, JSONWriter.document { $0.changed(body.fields, of: view, passkey: passkey) })
        if passkey != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// Refuses to let somebody pay more or less than others.
    private func check(_ body: UserChangesBody, by actor: UserID) async throws {
        guard let multiplier = body.multiplier else { return }
        let roles = await horde.service.roles(of: actor)
        guard roles.contains(.administrator), !roles.contains(.deleted) else {
            throw HordeRejection.notAdministrator
        }
        guard multiplier == 1 else {
            throw APIFault.badRequest("Everybody pays the same; usage_multiplier must be 1.")
        }
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        guard request.headers[.apiKey] != nil else { throw APIFault.missingKey }
        let id = try context.userByNumber()
        _ = try await horde.service.user(id)
        let actor = try await horde.user(of: request)
        try await horde.service.delete(user: id, by: actor)
        return Answer.object { $0.member("message", "OK") }
    }

    private func answer(
        _ view: UserView, for privilege: Privilege, named alias: String? = nil
    ) -> Response {
        let now = horde.clock.now()
        return Answer.json(
            .ok, JSONWriter.document { $0.user(view, now: now, for: privilege, named: alias) })
    }
}
