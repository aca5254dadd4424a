extension AnswerSchema {
    /// A condition of a job, and how a worker meets it.
    static let condition = AnswerSchema.object(conditionFields)

    private static let conditionFields: [AnswerField] = {
        let faults: AnswerSchema = [
            "condition": .text, "outcome": .word(["passed", "not_asked", "failed"]),
            "fault?": .text, "named_workers?": .integer,
            "asked?": .oneOf([.integer, .list(.text)]),
            "offered?": .oneOf([.text, .list(.text)]), "limit?": .integer,
            "measured?": .number, "least?": .number,
        ]
        guard case .object(let fields) = faults else { return [] }
        return fields
    }()

    /// Why a request waits.
    static let explainedRequest: AnswerSchema = [
        "id": .text, "user": .text, "submitted_at": .integer, "waiting": .integer,
        "processing": .integer, "failures": .integer, "queue_position": .integer,
        "tokens_ahead": .integer, "exact": .bool, "wait_time": .integer, "is_possible": .bool,
        "workers": .integer, "workers_asked": .integer,
        "standing": [
            "balance": .number, "held": .number, "standing": .number,
            "ageing_per_second": .number, "aged": .number, "total": .number,
            "anonymous": .bool, "turn": .orNull(.integer), "arrival": .integer,
        ],
        "elder": .orNull([
            "share": .integer, "jobs_before": .integer, "place": .integer, "exact": .bool,
        ]),
    ]

    /// Whether a worker suits a request.
    static let explainedMatch: AnswerSchema = [
        "id": .text, "worker_id": .text, "worker_name": .text, "online": .bool,
        "waiting": .integer, "suits": .bool, "first_failure": .orNull(.text),
        "counted_as": .orNull(.text), "conditions": .list(.shared("Condition")),
        "turn": .orNull([
            "rule": .word(["owner", "listed", "standing"]), "place?": .integer,
            "jobs_ahead": .integer, "tokens_ahead": .integer, "exact": .bool,
            "elder_turn_due": .bool, "next": .bool,
        ]),
    ]

    /// What a worker would get.
    static let explainedWorker: AnswerSchema = [
        "id": .text, "name": .text, "owner": .text, "online": .bool, "maintenance": .bool,
        "paused": .bool, "threads": .integer, "processing": .integer,
        "speed": .orNull(.number), "models": .list(.text), "hands_out": .bool,
        "next": .orNull(["id": .text, "model": .text, "elder_turn": .bool]),
        "examined": .integer, "skipped": .map(.integer),
        "passed": .list(
            .object(
                [
                    AnswerField(name: "id", schema: .text, isRequired: true),
                    AnswerField(name: "waiting", schema: .integer, isRequired: true),
                ] + conditionFields)),
    ]
}
