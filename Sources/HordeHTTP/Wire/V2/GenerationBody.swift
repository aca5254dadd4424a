internal import HTTPTypes
internal import HordeCore

/// The body of `POST generate/text/async`.
struct GenerationBody {
    /// What is asked for.
    let terms: RequestTerms
    /// The prompt and the settings to pass on.
    let texts: RequestTexts
    /// True when only the price is asked for.
    let isDryRun: Bool
    /// What goes with it.
    let extras: GenerationExtras
    /// A fault that comes after the rules of the horde; nil when there is none.
    let lateFault: APIFault?
    /// True when a text holds U+0000.
    let holdsNUL: Bool

    /// Reads a body.
    static func read(
        _ bytes: [UInt8], policy: HordePolicy
    ) throws(APIFault) -> GenerationBody {
        let (body, holdsNUL) = try SchemaReader.body(bytes) { reader in
            Draft(&reader, policy: policy)
        }
        return body.finished(holdsNUL: holdsNUL)
    }

    /// The fields as they are read, before anything is judged.
    private struct Draft {
        var terms = RequestTerms()
        var prompt: String
        var settings = SamplerSettings()
        var isDryRun: Bool
        var workers: [String]
        var extras: GenerationExtras

        init?(_ reader: inout SchemaReader, policy: HordePolicy) {
            let prompt = reader.string("prompt")
            if prompt == nil, !reader.has("prompt") { reader.missing("prompt") }
            var terms = RequestTerms()
            let settings = reader.object("params") { reader in
                terms.count = reader.integer("n", in: 1...policy.jobsPerRequest) ?? 1
                terms.maximumLength = reader.integer("max_length", in: 16...4096) ?? 80
                let context = reader.integer("max_context_length", in: 80...1_048_576)
                let oldContext = reader.integer("max_content_length", in: 80...1_048_576)
                terms.maximumContextLength = context ?? oldContext ?? 2048
                return SamplerSettings(&reader)
            }
            terms.models = PlainText.models(reader.strings("models", count: 0...255) ?? [])
            workers = reader.strings("workers") ?? []
            terms.excludesWorkers = reader.bool("worker_blacklist") ?? false
            terms.trustedWorkersOnly = reader.bool("trusted_workers") ?? false
            terms.allowsSlowWorkers = reader.bool("slow_workers") ?? true
            terms.validatedAgentsOnly = reader.bool("validated_backends") ?? false
            let softPrompt = reader.string("softprompt", count: 0...255)
            terms.softPrompt = softPrompt?.isEmpty == true ? nil : softPrompt
            terms.isMarkedNSFW = Argument.truth(reader.value("nsfw"))
            isDryRun = reader.bool("dry_run") ?? false
            extras = GenerationExtras(&reader)
            guard let prompt else { return nil }
            self.prompt = prompt
            self.terms = terms
            self.settings = settings ?? SamplerSettings()
        }

        func finished(holdsNUL: Bool) -> GenerationBody {
            var terms = terms
            var fault: APIFault?
            for text in workers {
                guard let worker = WorkerID(text) else {
                    fault = RejectionAnswer.fault(for: .unknownWorker, of: .request)
                    continue
                }
                terms.workers.append(worker)
            }
            return GenerationBody(
                terms: terms, texts: RequestTexts(prompt: prompt, parameters: settings.json),
                isDryRun: isDryRun, extras: extras,
                lateFault: fault ?? settings.fault ?? extras.lateFault, holdsNUL: holdsNUL)
        }
    }
}
