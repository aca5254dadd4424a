extension AnswerSchema {
    /// The interface of 2022, without prefix.
    static let v1: [String: AnswerSchema] = [
        "POST /generate/async": ["id": .text],
        "POST /generate/sync": texts,
        "GET /generate/prompt/{id}": status,
        "GET /generate/check/{id}": status,
        "POST /generate/pop": [
            "payload?": payload(isAlwaysWhole: true), "softprompt?": .text,
            "id": .orNull(.text), "skipped?": skipped(SkipReasonNames.old),
        ],
        "POST /generate/submit": ["reward": .number],
        "GET /servers": .list(.shared("OldServer")),
        "GET /servers/{id}": [
            "name": .text, "id": .text, "model": .text, "max_length": .integer,
            "max_content_length": .integer, "tokens_generated": .integer,
            "requests_fulfilled": .integer, "latest_performance": .text,
        ],
        "GET /models": .map(.integer),
        "GET /users": .map([
            "id": .integer, "kudos": .number, "usage": usage, "contributions": contributions,
            "kudos_details": ["accumulated": .number, "gifted": .number, "received": .number],
        ]),
        "GET /users/{id}": [
            "username": .text, "kudos": .number, "usage": usage,
            "contributions": contributions,
        ],
        "POST /kudos/transfer": ["transfered": .number],
        "GET /status/performance": [
            "queued_requests": .integer, "queued_tokens": .integer,
            "kilotokens_per_min": .number,
        ],
    ]

    /// Where the oldest paths, which have no prefix, answer otherwise.
    static let unprefixed: [String: AnswerSchema] = ["POST /generate/sync": .list(.text)]

    /// A worker in the list of workers of 2022.
    static let oldServer: AnswerSchema = [
        "name": .text, "id": .text, "model": .text, "max_length": .integer,
        "max_content_length": .integer, "tokens_generated": .integer,
        "requests_fulfilled": .integer, "kudos_rewards": .number,
        "kudos_details": ["generated": .number, "uptime": .number], "performance": .text,
        "uptime": .integer,
    ]

    private static let texts: AnswerSchema = .list([
        "text": .text, "server_id": .text, "server_name": .text,
    ])

    private static let status: AnswerSchema = [
        "finished": .integer, "processing": .integer, "waiting": .integer, "done": .bool,
        "generations": texts, "queue_position": .integer, "wait_time": .integer,
    ]

    private static let usage: AnswerSchema = ["tokens": .integer, "requests": .integer]

    private static let contributions: AnswerSchema = [
        "tokens": .integer, "fulfillments": .integer,
    ]
}
