extension AnswerSchema {
    /// How a request is going.
    static let requestStatus: AnswerSchema = [
        "generations": .list([
            "text": .text, "id": .text, "seed": .integer, "gen_metadata": .list(.any),
            "worker_id": .text, "worker_name": .text, "model": .text,
            "state": .word(["ok", "censored"]),
        ]),
        "finished": .integer, "processing": .integer, "restarted": .integer,
        "waiting": .integer, "done": .bool, "faulted": .bool, "wait_time": .integer,
        "queue_position": .integer, "kudos": .integer, "kudos_exact": .number,
        "is_possible": .bool,
    ]

    /// A job for a worker, or why there is none.
    static let pop: AnswerSchema = [
        "payload": payload(isAlwaysWhole: false), "id": .orNull(.text), "ids": .list(.text),
        "messages": .list([
            "id": .text, "message": .text, "origin": .text, "expiry": .text,
        ]),
        "ttl": .orNull(.integer), "extra_source_images": .null,
        "skipped": skipped(SkipReasonNames.today), "softprompt": .orNull(.text),
        "model": .orNull(.text), "cancelled?": .list(.text),
    ]

    /// How many waiting jobs did not suit, by reason.
    static func skipped(_ names: [String]) -> AnswerSchema {
        .object(names.map { AnswerField(name: $0, schema: .integer, isRequired: false) })
    }

    /// What a back end is given.
    ///
    /// - Parameter isAlwaysWhole: True when there is no payload without a job.
    static func payload(isAlwaysWhole: Bool) -> AnswerSchema {
        var fields = [
            AnswerField(name: "prompt", schema: .text, isRequired: isAlwaysWhole),
            AnswerField(name: "n", schema: .integer, isRequired: isAlwaysWhole),
            AnswerField(name: "max_length", schema: .integer, isRequired: true),
            AnswerField(name: "max_context_length", schema: .integer, isRequired: true),
        ]
        func add(_ names: [String], _ schema: AnswerSchema) {
            for name in names {
                fields.append(AnswerField(name: name, schema: schema, isRequired: false))
            }
        }
        add(SamplerSettings.numbers.map(\.name), .number)
        add(SamplerSettings.integers.map(\.name), .integer)
        add(SamplerSettings.switches, .bool)
        add(["sampler_order"], .list(.integer))
        add(["stop_sequence"], .list(.text))
        return .object(fields)
    }

    /// What a price is made of.
    static let price: [AnswerField] = [
        AnswerField(name: "model", schema: .orNull(.text), isRequired: true),
        AnswerField(name: "size", schema: .number, isRequired: true),
        AnswerField(name: "size_source", schema: sizeSource, isRequired: true),
        AnswerField(name: "size_in_name", schema: .number, isRequired: false),
        AnswerField(name: "tokens", schema: .integer, isRequired: true),
        AnswerField(name: "prompt_tokens", schema: .integer, isRequired: true),
        AnswerField(name: "prompt_token_weight", schema: .number, isRequired: true),
        AnswerField(name: "divisor", schema: .integer, isRequired: true),
        AnswerField(name: "rounding_millionths", schema: .integer, isRequired: true),
        AnswerField(name: "price_per_text", schema: .number, isRequired: true),
        AnswerField(name: "texts", schema: .integer, isRequired: true),
        AnswerField(name: "fee", schema: .number, isRequired: true),
        AnswerField(name: "total", schema: .number, isRequired: true),
    ]

    /// Where the size of a model comes from.
    static let sizeSource = AnswerSchema.word(
        ["catalogue", "confirmed", "name", "capped", "assumed"])

    /// A model that workers have.
    static let model: AnswerSchema = [
        "name": .text, "count": .integer, "performance": .number, "queued": .integer,
        "jobs": .integer, "eta": .integer, "type": .word(["text"]),
    ]
}
