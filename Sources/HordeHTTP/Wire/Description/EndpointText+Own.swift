extension EndpointText {
    private static let root = "/api/horde/v1"

    /// Our own interface, pages and the description itself.
    static let own: [String: EndpointText] = [
        "GET \(root)/users": .init("Users with all that is known.", .moderator),
        "POST \(root)/users": .init("Makes an account.", .administrator),
        "GET \(root)/users/{id}": .init("One user with all that is known.", .moderator),
        "GET \(root)/modes": .init("All modes.", .moderator),
        "PUT \(root)/modes": .init("Changes modes.", .administrator),
        "POST \(root)/audit": .init("Checks the ledger.", .administrator),
        "GET \(root)/users/{id}/kudos": .init("The movements of an account.", .owner),
        "PUT \(root)/users/{id}/grant": .init("Sets a monthly grant.", .administrator),
        "POST \(root)/kudos/awards": .init("Awards kudos.", .administrator),
        "POST \(root)/kudos/adjustments": .init("Corrects a balance.", .administrator),
        "POST \(root)/kudos/reversals": .init("Undoes a movement.", .administrator),
        "GET \(root)/explain/requests/{id}": .init("Why a request waits."),
        "GET \(root)/explain/requests/{id}/workers/{worker}": .init(
            "Whether a worker suits a request, condition by condition."),
        "GET \(root)/explain/workers/{worker}": .init("What a worker would get.", .owner),
        "GET \(root)/explain/price": .init("What a price is made of."),
        "POST \(root)/generations/{id}/report": .init("Reports a text.", .key),
        "GET /": .init("The page of the horde."),
        "GET /register": .init("The form for an account."),
        "POST /register": .init("Makes an account."),
        "GET /api": .init("This description as a page."),
        "GET /api/openapi.json": .init("This description as OpenAPI 3.1."),
        "GET /api/swagger.json": .init("This description as Swagger 2.0."),
        "GET /.well-known/serviceinfo": .init("Which software this is, and where its interface."),
    ]

    /// The interface of 2022, without prefix.
    static let v1: [String: EndpointText] = [
        "POST /generate/async": .init("Asks for texts.", .key),
        "POST /generate/sync": .init("Asks for texts and waits for them.", .key),
        "GET /generate/prompt/{id}": .init("How a request is going, with its texts."),
        "GET /generate/check/{id}": .init("How a request is going."),
        "POST /generate/pop": .init("Asks for a job for a worker.", .user),
        "POST /generate/submit": .init("Delivers a text.", .owner),
        "GET /servers": .init("All workers."),
        "GET /servers/{id}": .init("One worker."),
        "GET /models": .init("Models that workers have."),
        "GET /users": .init("Users."),
        "GET /users/{id}": .init("One user."),
        "POST /kudos/transfer": .init("Gives kudos to another user.", .user),
        "GET /status/performance": .init("Figures of the horde."),
    ]
}
