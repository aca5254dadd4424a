extension AnswerSchema {
    private static let root = "/api/horde/v1"

    /// Our own interface, pages and the description itself.
    static let own: [String: AnswerSchema] = [
        "GET \(root)/users": .list(.shared("Account")),
        "POST \(root)/users": newAccount,
        "GET \(root)/users/{id}": .shared("Account"),
        "PUT \(root)/users/{id}/grant": .shared("Account"),
        "GET \(root)/users/{id}/kudos": .list([
            "event": .text, "made_at": .integer, "reverses?": .text, "reversed_by?": .text,
            "code": .text, "amount": .number, "escrow": .number, "others?": .list(.text),
        ]),
        "GET \(root)/modes": modes,
        "PUT \(root)/modes": modes,
        "GET \(root)/models": [
            "confirmed": .list([
                "name": .text, "billions": .number, "moderator": .text,
                "confirmed_at": .integer,
            ]),
            "unconfirmed": .list([
                "name": .text, "billions": .number, "size_source": sizeSource,
                "size_in_name?": .number,
            ]),
        ],
        "PUT \(root)/models": ["name": .text, "billions": .number],
        "DELETE \(root)/models": .done,
        "GET \(root)/invitations": .list(.shared("Invitation")),
        "POST \(root)/invitations": .shared("Invitation"),
        "DELETE \(root)/invitations/{id}": .shared("Invitation"),
        "POST \(root)/audit": [
            "sound": .bool, "entries": .integer, "accounts": .integer, "sum": .number,
            "findings": .list(.text),
        ],
        "POST \(root)/kudos/awards": .shared("Movement"),
        "POST \(root)/kudos/adjustments": .shared("Movement"),
        "POST \(root)/kudos/reversals": .shared("Movement"),
        "GET \(root)/jobs/{id}": [
            "id": .text, "wanted": .bool, "delivered": .bool,
        ],
        "POST \(root)/generations/{id}/report": ["reported": .bool],
        "GET \(root)/explain/price": .object(price),
        "GET \(root)/explain/requests/{id}": explainedRequest,
        "GET \(root)/explain/requests/{id}/workers/{worker}": explainedMatch,
        "GET \(root)/explain/workers/{worker}": explainedWorker,
        "GET /": .page,
        "GET /register": .page,
        "POST /register": .pageOr(newAccount),
        "GET /api": .page,
        "GET /api/openapi.json": .map(.any),
        "GET /api/swagger.json": .map(.any),
        "GET /.well-known/serviceinfo": [
            "version": .text, "software": ["name": .text, "version": .text],
            "api": [
                "aihorde": [
                    "name": .text, "version": .text, "base_url": .text, "rel_url": .text,
                    "documentation": .text,
                ]
            ],
        ],
    ]

    private static let newAccount: AnswerSchema = [
        "id": .integer, "alias": .text, "api_key": .text,
    ]

    private static let modes: AnswerSchema = [
        "anonymous": .bool, "registration": .text,
        "workers": .word(["open", "invitation"]), "minimum_standing": .orNull(.number),
        "maintenance": .bool,
    ]

    /// A user with all that is known.
    static let account: AnswerSchema = [
        "id": .integer, "alias": .text, "name": .text, "roles": .list(.text),
        "trusted": .bool, "created_at": .integer, "balance": .number, "held": .number,
        "escrow": .number, "monthly_grant": .orNull(.number), "grant_due_at?": .integer,
        "grant_given_at?": .integer, "concurrency": .integer, "workers_invited": .integer,
        "workers": .list(.text), "open_requests": .integer, "shows_workers": .bool,
        "contact": .text, "comment": .text, "tokens_used": .integer, "texts_used": .integer,
        "tokens_contributed": .integer, "texts_contributed": .integer,
    ]

    /// A movement of kudos with its entries.
    static let movement: AnswerSchema = [
        "event": .text, "made_at": .integer, "reverses?": .text, "reversed_by?": .text,
        "entries": .list(["from": .text, "to": .text, "amount": .number, "code": .text]),
    ]

    /// An invitation; its code is told once.
    static let invitation: AnswerSchema = [
        "id": .text, "code?": .text, "uses_left": .integer, "created_by": .integer,
        "created_at": .integer, "expires_at": .orNull(.integer), "revoked": .bool,
    ]
}
