extension EndpointText {
    /// Filters, styles, collections, operations and documents.
    static let content: [String: EndpointText] = [
        "GET /api/v2/filters": .init(
            "The patterns that prompts are held against.", .moderator, refusals: guarded),
        "PUT /api/v2/filters": .init("Adds a pattern.", .moderator, refusals: adding),
        "POST /api/v2/filters": .init(
            "Tries a prompt against the patterns, without keeping it.", .moderator,
            refusals: guarded),
        "GET /api/v2/filters/regex": .init(
            "All patterns of a type as one.", .moderator, refusals: guarded),
        "GET /api/v2/filters/{id}": .init("One pattern.", .moderator, refusals: filtered),
        "PATCH /api/v2/filters/{id}": .init("Changes a pattern.", .moderator, refusals: filtered),
        "DELETE /api/v2/filters/{id}": .init("Removes a pattern.", .moderator, refusals: filtered),
        "GET /api/v2/styles/text": .init("Styles that their makers show.", refusals: bad),
        "POST /api/v2/styles/text": .init("Makes a style.", .user, refusals: making),
        "GET /api/v2/styles/text/{id}": .init("One style.", refusals: styled),
        "PATCH /api/v2/styles/text/{id}": .init("Changes a style.", .owner, refusals: styled),
        "DELETE /api/v2/styles/text/{id}": .init("Removes a style.", .owner, refusals: styled),
        "GET /api/v2/styles/text_by_name/{name}": .init("One style, by name.", refusals: styled),
        "GET /api/v2/collections": .init("Collections of styles.", refusals: bad),
        "POST /api/v2/collections": .init(
            "Makes a collection.", .user,
            refusals: making.merging([404: ["StyleNotFound"]]) { $1 }),
        "GET /api/v2/collections/{id}": .init("One collection.", refusals: collected),
        "PATCH /api/v2/collections/{id}": .init(
            "Changes a collection.", .owner, refusals: collected),
        "DELETE /api/v2/collections/{id}": .init(
            "Removes a collection.", .owner, refusals: collected),
        "GET /api/v2/collection_by_name/{name}": .init(
            "One collection, by name.", refusals: collected),
        "GET /api/v2/operations/ipaddr": .init(
            "Ranges of addresses that are refused for a while.", .moderator, refusals: guarded),
        "POST /api/v2/operations/ipaddr": .init(
            "Refuses an address or a range for some hours.", .moderator, refusals: guarded),
        "DELETE /api/v2/operations/ipaddr": .init(
            "Refuses an address no more.", .moderator, refusals: guarded),
        "GET /api/v2/operations/ipaddr/{ip}": .init(
            "What is refused that holds an address.", .moderator, refusals: guarded),
        "PUT /api/v2/operations/block_worker_ipaddr/{id}": .init(
            "Refuses a worker's last address for some days.", .moderator, refusals: blocking),
        "DELETE /api/v2/operations/block_worker_ipaddr/{id}": .init(
            "Refuses a worker's last address no more.", .moderator, refusals: blocking),
        "GET /api/v2/documents/terms": .init("The terms of this horde.", refusals: bad),
        "GET /api/v2/documents/privacy": .init("What this horde does with data.", refusals: bad),
        "GET /api/v2/documents/sponsors": .init("Who pays for this horde.", refusals: bad),
        "GET /api/v2/status/news": .init("What the operator has to tell, newest first."),
    ]

    private static let bad = [400: ["BadRequest"]]
    private static let guarded = [
        400: ["BadRequest"], 401: ["InvalidAPIKey"], 403: ["NotModerator"],
    ]
    private static let adding = guarded.merging(
        [400: ["BadRequest", "NulByteInPayload"]]
    ) { $1 }
    private static let filtered = guarded.merging(
        [400: ["BadRequest", "NoFilterModSelected"], 404: ["FilterNotFound"]]
    ) { $1 }
    private static let blocking = guarded.merging([404: ["WorkerNotFound"]]) { $1 }
    private static let making = [
        400: ["BadRequest"], 401: ["InvalidAPIKey"],
        403: ["StylesRequiresCustomizer", "StylesAnonForbidden", "DeletedUser"],
    ]
    private static let styled = [
        400: ["BadRequest"], 401: ["InvalidAPIKey"], 403: ["Forbidden"],
        404: ["StyleNotFound", "Text styleNotFound"],
    ]
    private static let collected = [
        400: ["BadRequest"], 401: ["InvalidAPIKey"], 403: ["Forbidden"],
        404: ["CollectionNotFound", "StyleNotFound"],
    ]
}
