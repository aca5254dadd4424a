internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Our own paths for invitations.
struct InvitationRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        let path = "\(AdministrationRoutes.root)/invitations"
        table.path(path, .get(list), .post(create))
        table.path("\(path)/{id}", .delete(revoke))
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try InvitationBody.read(bytes)
        let actor = try await horde.user(of: request)
        let code = APIKey.make()
        let invitation = try await horde.service.createInvitation(
            InvitationOrder(code: APIKey.digest(of: code), uses: body.uses, life: body.life),
            by: actor)
        var response = Answer.json(
            .created, JSONWriter.document { $0.invitation(invitation, code: code) })
        response.headers[.cacheControl] = "no-store"
        return response
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let invitations = try await horde.service.invitations(by: actor)
        return Answer.array(of: invitations) { $0.invitation($1) }
    }

    @Sendable
    private func revoke(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        let invitation = try await horde.service.revokeInvitation(
            try context.invitation(), by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.invitation(invitation) })
    }
}
