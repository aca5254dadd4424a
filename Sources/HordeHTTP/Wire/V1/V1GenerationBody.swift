internal import HTTPTypes
internal import HordeCore

/// The body of `generate/async` and `generate/sync` of 2022.
struct V1GenerationBody {
    /// The key; nil when the body has none.
    let key: String?
    /// What is asked for.
    let terms: RequestTerms
    /// The prompt and the settings to pass on.
    let texts: RequestTexts

    /// Reads a body.
    ///
    /// - Throws: an ``APIFault`` for what is no JSON object, a ``V1Fault`` for a wrong field.
    static func read(_ bytes: [UInt8], policy: HordePolicy) throws -> V1GenerationBody {
        var reader = try V1Reader(bytes)
        let prompt = reader.requiredText("prompt")
        let key = reader.text("api_key")
        var terms = RequestTerms()
        let settings = reader.inside("params") { inner, parameters in
            // More than are allowed were cut to them, not refused.
            let count = inner.integer("n", in: 0...1_000_000) ?? 1
            terms.count = min(max(1, count), policy.jobsPerRequest)
            terms.maximumLength = inner.integer("max_length", in: 1...4096) ?? 80
            let context = inner.integer("max_context_length", in: 1...1_048_576)
            let oldContext = inner.integer("max_content_length", in: 1...1_048_576)
            terms.maximumContextLength = context ?? oldContext ?? max(1024, terms.maximumLength)
            return Self.settings(in: parameters, &inner)
        }
        terms.models = PlainText.models(reader.texts("models"))
        terms.workers = workers(&reader)
        let softPrompts = reader.texts("softprompts")
        terms.softPrompt = softPrompts.contains("") ? nil : softPrompts.first
        terms.isMarkedNSFW = Argument.truth(reader.value("nsfw"))
        try reader.finish()
        return V1GenerationBody(
            key: key, terms: terms,
            texts: RequestTexts(prompt: prompt, parameters: settings.json))
    }

    private static func settings(
        in parameters: JSONObject, _ reader: inout V1Reader
    ) -> SamplerSettings {
        // Null meant that the back end's own setting is to stay.
        var given = parameters
        given.members.removeAll { $0.value == .null }
        var schema = SchemaReader(given, recorder: reader.recorder)
        let settings = SamplerSettings(&schema)
        if let fault = schema.faults.first { reader.fail(fault.path, fault.text) }
        if let fault = settings.fault { reader.fail("params", fault.message) }
        return settings
    }

    private static func workers(_ reader: inout V1Reader) -> [WorkerID] {
        var workers: [WorkerID] = []
        for name in ["servers", "workers"] {
            reader.recorder?.note(name, .list(.identifier))
            for text in reader.texts(name) where !text.isEmpty {
                guard let worker = WorkerID(text) else {
                    reader.fail(name, "must be identifiers of workers")
                    continue
                }
                workers.append(worker)
            }
        }
        return workers
    }
}
