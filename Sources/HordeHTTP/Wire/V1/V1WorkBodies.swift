internal import HTTPTypes
internal import HordeCore

/// The body of `generate/pop` of 2022.
struct V1PopBody {
    /// The key; nil when the body has none.
    let key: String?
    /// The worker's name.
    let name: String
    /// What it can do.
    let offer: WorkerOffer
    /// Whose requests come first; who is no name with a number is left out.
    let priorityUsers: [UserID]

    /// What bridges send as the model while no model is loaded.
    private static let noModels = ["CLUSTER", "ReadOnly"]

    /// Reads a body.
    ///
    /// - Throws: an ``APIFault`` for what is no JSON object, a ``V1Fault`` for a wrong field.
    static func read(_ bytes: [UInt8]) throws -> V1PopBody {
        var reader = try V1Reader(bytes)
        let name = PlainText.shown(reader.requiredText("name"))
        reader.recorder?.note("model", .text(3...255))
        let model = PlainText.trimmed(reader.requiredText("model"))
        let length = reader.integer("max_length", in: 1...1_048_576)
        let context = reader.integer("max_context_length", in: 1...16_777_216)
        let oldContext = reader.integer("max_content_length", in: 1...16_777_216)
        let key = reader.text("api_key")
        let softPrompts = reader.texts("softprompts").filter { (1...100).contains($0.count) }
        let priority = reader.texts("priority_usernames")
        try reader.finish()
        guard !noModels.contains(model), (3...255).contains(model.count) else {
            throw V1Fault(.badRequest, "There is no model of this name to work with.")
        }
        return V1PopBody(
            key: key, name: name,
            offer: WorkerOffer(
                models: [model], maximumLength: length ?? 512,
                maximumContextLength: context ?? oldContext ?? 2048,
                softPrompts: Array(softPrompts.prefix(200))),
            priorityUsers: priority.compactMap {
                $0.contains("#") ? UserAlias.user(in: $0) : nil
            })
    }
}

/// The body of `generate/submit` of 2022.
struct V1DeliveryBody {
    /// The key; nil when the body has none.
    let key: String?
    /// The job; nil for what can be no job's name.
    let job: JobID?
    /// The text, not empty.
    let text: String

    /// Reads a body.
    ///
    /// - Throws: an ``APIFault`` for what is no JSON object, a ``V1Fault`` for a wrong field.
    static func read(_ bytes: [UInt8]) throws -> V1DeliveryBody {
        var reader = try V1Reader(bytes)
        let job = JobID(reader.requiredText("id"))
        let key = reader.text("api_key")
        reader.recorder?.note("generation", .text(1...Int.max))
        reader.recorder?.require("generation")
        if case .string(let text) = reader.value("generation"), !text.isEmpty {
            try reader.finish()
            return V1DeliveryBody(key: key, job: job, text: PlainText.withoutNUL(text))
        }
        reader.fail("generation", "must be a text that is not empty")
        try reader.finish()
        throw V1Fault.unserved
    }
}

/// The body of `kudos/transfer` of 2022.
struct V1TransferBody {
    /// The key; nil when the body has none.
    let key: String?
    /// The receiver; nil for what can be nobody's name.
    let receiver: UserID?
    /// How much.
    let amount: Kudos

    /// Reads a body.
    ///
    /// - Throws: an ``APIFault`` for what is no JSON object, a ``V1Fault`` for a wrong field.
    static func read(_ bytes: [UInt8]) throws -> V1TransferBody {
        var reader = try V1Reader(bytes)
        let name = PlainText.trimmed(reader.requiredText("username"))
        let key = reader.text("api_key")
        var amount = Kudos(100)
        reader.recorder?.note("amount", .amount)
        if let value = reader.value("amount") {
            if let read = Argument.kudos(value) {
                amount = read
            } else {
                reader.fail("amount", "must be a number with at most two decimals")
            }
        }
        try reader.finish()
        return V1TransferBody(key: key, receiver: UserAlias.user(in: name), amount: amount)
    }
}
