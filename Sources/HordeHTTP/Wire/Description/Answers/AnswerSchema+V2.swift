extension AnswerSchema {
    /// Texts, work, users, workers, figures and modes.
    static let v2: [String: AnswerSchema] = [
        "POST /api/v2/generate/text/async 200": [
            "kudos": .integer, "kudos_exact": .number, "price": .object(price),
        ],
        "POST /api/v2/generate/text/async 202": [
            "id": .text, "kudos": .integer, "kudos_exact": .number, "webhook_secret?": .text,
            "message?": .text,
        ],
        "GET /api/v2/generate/text/status/{id}": .shared("RequestStatus"),
        "DELETE /api/v2/generate/text/status/{id}": .shared("RequestStatus"),
        "GET /v2/generate/text/status/{id}": .shared("RequestStatus"),
        "DELETE /v2/generate/text/status/{id}": .shared("RequestStatus"),
        "POST /api/v2/generate/text/pop": pop,
        "POST /api/v2/generate/text/submit": ["reward": .number, "cancelled?": .list(.text)],
        "POST /api/v2/kudos/transfer": ["transferred": .number],
        "POST /api/v2/kudos/award": ["awarded": .number],
        "GET /api/v2/find_user": .shared("User"),
        "GET /api/v2/users": .list(.shared("User")),
        "GET /api/v2/users/{id}": .shared("User"),
        "PUT /api/v2/users/{id}": changedUser,
        "DELETE /api/v2/users/{id}": .done,
        "PUT /api/v2/sharedkeys": .shared("SharedKey"),
        "GET /api/v2/sharedkeys/{id}": .shared("SharedKey"),
        "PATCH /api/v2/sharedkeys/{id}": .shared("SharedKey"),
        "DELETE /api/v2/sharedkeys/{id}": .done,
        "GET /api/v2/workers": .list(.shared("Worker")),
        "GET /api/v2/workers/{id}": .shared("Worker"),
        "GET /api/v2/workers/name/{name}": .shared("Worker"),
        "PUT /api/v2/workers/{id}": [
            "maintenance?": .bool, "info?": .text, "paused?": .bool, "name?": .text,
            "team?": .text,
        ],
        "DELETE /api/v2/workers/{id}": ["deleted_id": .text, "deleted_name": .text],
        "GET /api/v2/workers/messages": .list(.shared("Message")),
        "POST /api/v2/workers/messages": .shared("Message"),
        "GET /api/v2/workers/messages/{id}": .shared("Message"),
        "DELETE /api/v2/workers/messages/{id}": .done,
        "GET /api/v2/teams": .list(.shared("Team")),
        "POST /api/v2/teams": ["id": .text, "name?": .text, "info?": .text],
        "GET /api/v2/teams/{id}": .shared("Team"),
        "PATCH /api/v2/teams/{id}": ["id?": .text, "name?": .text, "info?": .text],
        "DELETE /api/v2/teams/{id}": ["deleted_id": .text, "deleted_name": .text],
        "GET /api/v2/status/heartbeat": [
            "message": .text, "version": .text, "queue": .integer, "threads": .integer,
            "active_count": .integer, "db_connection": .bool,
        ],
        "GET /api/v2/status/performance": performance,
        "GET /api/v2/status/models": .list(.shared("Model")),
        "GET /api/v2/status/models/**": .list(.shared("Model")),
        "GET /api/v2/status/modes": [
            "maintenance_mode": .bool, "invite_only_mode": .bool, "raid_mode?": .bool,
        ],
        "PUT /api/v2/status/modes": [
            "maintenance_mode?": .bool, "invite_only_mode?": .bool, "raid_mode?": .bool,
        ],
        "GET /api/v2/stats/text/totals": [
            "minute": count, "hour": count, "day": count, "month": count, "total": count,
        ],
        "GET /api/v2/stats/text/models": [
            "day": .map(.integer), "month": .map(.integer), "total": .map(.integer),
        ],
    ]

    private static let count: AnswerSchema = ["requests": .integer, "tokens": .integer]

    private static let performance: AnswerSchema = [
        "queued_requests": .integer, "queued_text_requests": .integer,
        "worker_count": .integer, "text_worker_count": .integer, "thread_count": .integer,
        "text_thread_count": .integer, "interrogator_count": .integer,
        "interrogator_thread_count": .integer, "queued_megapixelsteps": .integer,
        "past_minute_megapixelsteps": .integer, "queued_forms": .integer,
        "queued_tokens": .integer, "past_minute_tokens": .integer,
    ]
}
