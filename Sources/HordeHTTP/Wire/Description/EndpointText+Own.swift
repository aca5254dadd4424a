extension EndpointText {
    private static let root = "/api/horde/v1"

    /// Our own interface, pages and the description itself.
    static let own: [String: EndpointText] = [
        "GET \(root)/users": .init("Users with all that is known.", .moderator),
        "POST \(root)/users": .init("Makes an account.", .administrator, success: [201]),
        "GET \(root)/users/{id}": .init(
            "One user with all that is known.", .moderator, refusals: missingUser),
        "GET \(root)/modes": .init("All modes."),
        "PUT \(root)/modes": .init(
            "Changes modes.", .administrator, refusals: [400: ["NoHordeModSelected"]]),
        "GET \(root)/models": .init(
            "Sizes of models that were confirmed, and those in use that were not.", .moderator),
        "PUT \(root)/models": .init("Confirms the size of a model.", .moderator),
        "DELETE \(root)/models": .init("Takes a confirmation back.", .moderator),
        "GET \(root)/invitations": .init("All invitations.", .administrator),
        "POST \(root)/invitations": .init(
            "Makes an invitation.", .administrator, success: [201]),
        "DELETE \(root)/invitations/{id}": .init(
            "Revokes an invitation.", .administrator, refusals: [404: ["InvitationNotFound"]]),
        "POST \(root)/audit": .init("Checks the ledger.", .administrator),
        "GET \(root)/users/{id}/kudos": .init(
            "The movements of an account.", .owner,
            refusals: [403: ["NotModerator"], 404: ["UserNotFound"]]),
        "PUT \(root)/users/{id}/grant": .init(
            "Sets a monthly grant.", .administrator, refusals: missingUser),
        "POST \(root)/kudos/awards": .init(
            "Awards kudos.", .administrator, refusals: moving),
        "POST \(root)/kudos/adjustments": .init(
            "Corrects a balance.", .administrator, refusals: moving),
        "POST \(root)/kudos/reversals": .init(
            "Undoes a movement.", .administrator,
            refusals: [404: ["MovementNotFound"], 409: ["AlreadyReversed", "ReversalIsFinal"]]),
        "GET \(root)/jobs/{id}": .init(
            "Whether a job's text is still wanted.", .owner,
            refusals: [
                401: ["InvalidAPIKey"], 403: ["WrongCredentials"], 404: ["InvalidJobID"],
            ]),
        "GET \(root)/explain/requests/{id}": .init(
            "Why a request waits.", .moderator, refusals: [404: ["RequestNotFound"]]),
        "GET \(root)/explain/requests/{id}/workers/{worker}": .init(
            "Whether a worker suits a request, condition by condition.", .moderator,
            refusals: [404: ["RequestNotFound", "WorkerNotFound"]]),
        "GET \(root)/explain/workers/{worker}": .init(
            "What a worker would get.", .moderator, refusals: [404: ["WorkerNotFound"]]),
        "GET \(root)/explain/price": .init("What a price is made of.", .moderator),
        "POST \(root)/generations/{id}/report": .init(
            "Reports a text.",
            refusals: [404: ["RequestNotFound", "InvalidJobID"], 409: ["AlreadyReported"]]),
        "GET /": .init("The page of the horde."),
        "GET /register": .init("The form for an account."),
        "POST /register": .init(
            "Makes an account.", success: [201],
            refusals: [
                400: ["BadRequest"],
                403: ["RegistrationClosed", "InvitationInvalid", "Forbidden"],
            ]),
        "GET /api": .init("This description as a page."),
        "GET /api/openapi.json": .init("This description as OpenAPI 3.1."),
        "GET /api/swagger.json": .init("This description as Swagger 2.0."),
        "GET /.well-known/serviceinfo": .init("Which software this is, and where its interface."),
    ]

    private static let missingUser = [404: ["UserNotFound"]]
    private static let moving = [400: ["IdempotencyKeyConflict"], 404: ["UserNotFound"]]

    /// The interface of 2022, without prefix.
    static let v1: [String: EndpointText] = [
        "POST /generate/async": .init("Asks for texts.", .key, refusals: [404: []]),
        "POST /generate/sync": .init(
            "Asks for texts and waits for them.", .key, refusals: [404: [], 500: []]),
        "GET /generate/prompt/{id}": .init("How a request is going, with its texts."),
        "GET /generate/check/{id}": .init("How a request is going."),
        "POST /generate/pop": .init("Asks for a job for a worker.", .user),
        "POST /generate/submit": .init("Delivers a text.", .owner, refusals: [404: []]),
        "GET /servers": .init("All workers."),
        "GET /servers/{id}": .init("One worker."),
        "GET /models": .init("Models that workers have."),
        "GET /users": .init("Users."),
        "GET /users/{id}": .init("One user."),
        "POST /kudos/transfer": .init("Gives kudos to another user.", .user),
        "GET /status/performance": .init("Figures of the horde."),
    ]
}
