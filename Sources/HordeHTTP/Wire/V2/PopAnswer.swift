internal import HordeCore

extension JSONWriter {
    /// Writes the answer to a pop; the keys are the same with and without a job.
    mutating func pop(_ outcome: PopOutcome) {
        let job = outcome.jobs.first
        object { writer in
            writer.member("payload") { writer in
                if let job {
                    writer.member("prompt", job.texts.prompt)
                    writer.member("n", 1)
                }
                writer.member("max_length", job?.maximumLength ?? 80)
                writer.member("max_context_length", job?.maximumContextLength ?? 2048)
                writer.members(of: job?.texts.parameters ?? SamplerSettings.defaults)
            }
            writer.member("id", orNull: job?.job.description)
            writer.member("ids", outcome.jobs.map(\.job))
            writer.name("messages")
            writer.array(of: outcome.messages) { $0.poppedMessage($1) }
            if let job {
                writer.member("ttl", job.limit.milliseconds / 1000)
            } else {
                writer.null("ttl")
            }
            writer.null("extra_source_images")
            writer.member("skipped") { $0.counts(of: outcome.skipped, named: \.wireName) }
            writer.member("softprompt", orNull: job?.softPrompt)
            writer.member("model", orNull: job?.model)
            writer.unwanted(outcome.unwanted)
        }
    }

    /// Writes the jobs that a worker need not go on with; nothing when there is none, so that who
    /// does not know the member never meets it.
    mutating func unwanted(_ jobs: [JobID]) {
        if !jobs.isEmpty { member("cancelled", jobs) }
    }

    /// Writes counts under names, in the order of the conditions; several reasons may share one.
    mutating func counts(
        of reasons: [SkipReason: Int], named name: (SkipReason) -> String
    ) {
        var counts: [(name: String, count: Int)] = []
        for reason in SkipReason.allCases {
            guard let count = reasons[reason], count > 0 else { continue }
            let name = name(reason)
            if let index = counts.firstIndex(where: { $0.name == name }) {
                counts[index].count += count
            } else {
                counts.append((name, count))
            }
        }
        for (name, count) in counts { member(name, count) }
    }
}

extension SkipReason {
    /// What the wire calls the reason.
    ///
    /// Only names that clients know are used, so maintenance and
    /// earlier failures, which the wire has no names for, count as this worker not being meant.
    var wireName: String {
        switch self {
        case .worker, .maintenance, .failedBefore: "worker_id"
        case .models: "models"
        case .contextLength: "max_context_length"
        case .length: "max_length"
        case .softPrompt: "matching_softprompt"
        case .nsfw: "nsfw"
        case .blockedWords: "blacklist"
        case .untrusted: "untrusted"
        case .slow: "performance"
        case .agent: "bridge_version"
        }
    }
}
