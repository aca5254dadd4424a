extension AnswerSchema {
    /// Filters, styles, collections, operations and documents.
    static let content: [String: AnswerSchema] = [
        "GET /api/v2/filters": .list(filter),
        "PUT /api/v2/filters": filter,
        "POST /api/v2/filters": ["suspicion": .text, "matches": .list(.text)],
        "GET /api/v2/filters/regex": .list(["filter_type": .integer, "regex?": .text]),
        "GET /api/v2/filters/{id}": filter,
        "PATCH /api/v2/filters/{id}": filter,
        "DELETE /api/v2/filters/{id}": .done,
        "GET /api/v2/styles/text": .list(.shared("Style")),
        "POST /api/v2/styles/text": saved,
        "GET /api/v2/styles/text/{id}": .shared("Style"),
        "PATCH /api/v2/styles/text/{id}": saved,
        "DELETE /api/v2/styles/text/{id}": .done,
        "GET /api/v2/styles/text_by_name/{name}": .shared("Style"),
        "GET /api/v2/collections": .list(.shared("Collection")),
        "POST /api/v2/collections": saved,
        "GET /api/v2/collections/{id}": .shared("Collection"),
        "PATCH /api/v2/collections/{id}": saved,
        "DELETE /api/v2/collections/{id}": .done,
        "GET /api/v2/collection_by_name/{name}": .shared("Collection"),
        "GET /api/v2/operations/ipaddr": timeouts,
        "POST /api/v2/operations/ipaddr": .done,
        "DELETE /api/v2/operations/ipaddr": .done,
        "GET /api/v2/operations/ipaddr/{ip}": timeouts,
        "PUT /api/v2/operations/block_worker_ipaddr/{id}": .done,
        "DELETE /api/v2/operations/block_worker_ipaddr/{id}": .done,
        "GET /api/v2/documents/terms": document,
        "GET /api/v2/documents/privacy": document,
        "GET /api/v2/documents/sponsors": document,
        "GET /api/v2/status/news": .list([
            "date_published": .text, "newspiece": .text, "importance": .text,
            "tags": .list(.text), "title": .text, "more_info_urls": .list(.text),
        ]),
    ]

    private static let filter: AnswerSchema = [
        "id": .text, "regex": .text, "filter_type": .integer,
        "description?": .orNull(.text), "replacement": .text, "user": .text,
    ]

    private static let saved: AnswerSchema = ["id": .text, "message": .word(["OK"])]

    private static let timeouts: AnswerSchema = .list(["ipaddr": .text, "seconds": .integer])

    private static let document: AnswerSchema = ["html?": .text, "markdown?": .text]

    /// A style.
    static let style: AnswerSchema = [
        "id": .text, "name": .text, "info?": .text, "prompt": .text, "params": .map(.any),
        "public": .bool, "nsfw": .bool, "tags": .list(.text), "models": .list(.text),
        "use_count": .integer, "creator": .text,
    ]

    /// A collection of styles.
    static let collection: AnswerSchema = [
        "id": .text, "name": .text, "type": .word(["text"]), "info?": .text, "public": .bool,
        "styles": .list(["name": .text, "id": .text]), "use_count": .integer,
    ]
}
