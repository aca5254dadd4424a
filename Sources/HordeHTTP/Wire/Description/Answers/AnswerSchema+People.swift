extension AnswerSchema {
    /// A user; what only some may see is absent, or null in the list of all users.
    static let user: AnswerSchema = [
        "username": .text, "id": .integer, "kudos": .number, "concurrency": .integer,
        "worker_invited": .integer, "worker_count": .integer, "account_age": .integer,
        "moderator": .bool, "trusted": .bool, "flagged": .bool, "pseudonymous": .bool,
        "service": .bool, "education": .bool, "customizer": .bool, "deleted": .bool,
        "kudos_details": [
            "accumulated": .number, "gifted": .number, "donated": .number, "admin": .number,
            "received": .number, "recurring": .number, "awarded": .number, "styled": .number,
        ],
        "records": [
            "usage": amounts, "contribution": amounts, "fulfillment": counts,
            "request": counts, "style": counts,
        ],
        "usage": ["megapixelsteps": .null, "requests": .null],
        "contributions": ["megapixelsteps": .null, "fulfillments": .null],
        "styles": .list(["type": .word(["text"]), "name": .text, "id": .text]),
        "worker_ids?": .orNull(.list(.text)), "sharedkey_ids?": .orNull(.list(.text)),
        "active_generations?": ["text?": .list(.text)], "contact?": .orNull(.text),
        "vpn?": .orNull(.bool), "special?": .orNull(.bool),
        "evaluating_kudos?": .orNull(.number), "suspicious?": .orNull(.integer),
        "admin_comment?": .orNull(.text), "proxy_passkey?": .orNull(.text),
        "monthly_kudos?": ["amount?": .integer, "last_received?": .text],
    ]

    private static let amounts: AnswerSchema = ["megapixelsteps": .integer, "tokens": .integer]

    private static let counts: AnswerSchema = [
        "image": .integer, "text": .integer, "interrogation": .integer,
    ]

    /// The fields of a user that were changed.
    static let changedUser: AnswerSchema = [
        "new_kudos?": .number, "monthly_kudos?": .integer, "usage_multiplier?": .integer,
        "concurrency?": .integer, "worker_invited?": .integer, "moderator?": .bool,
        "trusted?": .bool, "flagged?": .bool, "customizer?": .bool, "vpn?": .bool,
        "service?": .bool, "education?": .bool, "special?": .bool, "deleted?": .bool,
        "new_suspicion?": .integer, "admin_comment?": .text, "public_workers?": .bool,
        "username?": .text, "contact?": .text, "proxy_passkey?": .text, "undeleted?": .bool,
    ]

    /// A worker; who owns it and what moderators know is for some only.
    static let worker: AnswerSchema = [
        "type": .word(["text"]), "name": .text, "id": .text, "online": .bool,
        "requests_fulfilled": .integer, "uncompleted_jobs": .integer, "threads": .integer,
        "uptime": .integer, "kudos_rewards": .number,
        "kudos_details": ["generated": .number, "uptime": .integer, "uptime_exact": .number],
        "performance": .text, "maintenance_mode": .bool, "nsfw": .bool, "trusted": .bool,
        "flagged": .bool, "info?": .text,
        "team": ["name": .orNull(.text), "id": .orNull(.text)],
        "models": .list(.text), "bridge_agent": .text, "max_length": .integer,
        "max_context_length": .integer, "owner?": .text,
        "messages?": .list([
            "worker_id?": .text, "user_id": .text, "message": .text, "origin": .text,
            "created": .text, "expiry": .text,
        ]),
        "ipaddr?": .text, "contact?": .text, "paused?": .bool, "suspicious?": .integer,
        "reports?": [
            "garbage?": .integer, "off_topic?": .integer, "cut_off?": .integer,
            "offensive?": .integer, "other?": .integer,
        ],
    ]

    /// A message to workers.
    static let message: AnswerSchema = [
        "id": .text, "worker_id?": .text, "user_id": .text, "message": .text, "origin": .text,
        "created": .text, "expiry": .text,
    ]

    /// A team.
    static let team: AnswerSchema = [
        "id": .text, "name": .text, "info": .text, "requests_fulfilled": .integer,
        "kudos": .number, "uptime": .integer, "creator": .text, "worker_count": .integer,
        "workers": .list([
            "type": .word(["text"]), "name": .text, "id": .text, "online": .bool,
        ]),
        "models": .list(["name": .text, "count": .integer]),
    ]

    /// A key that somebody lent.
    static let sharedKey: AnswerSchema = [
        "id": .text, "username": .text, "name?": .text, "kudos": .integer, "expiry?": .text,
        "utilized": .integer, "max_image_pixels": .integer, "max_image_steps": .integer,
        "max_text_tokens": .integer,
    ]
}
