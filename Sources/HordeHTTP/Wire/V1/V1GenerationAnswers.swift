internal import HordeCore

extension JSONWriter {
    /// Writes how a request is going, with or without the texts that are there.
    mutating func v1Status(_ status: RequestStatus, withTexts: Bool) {
        object { writer in
            writer.member("finished", status.delivered)
            writer.member("processing", status.running)
            writer.member("waiting", status.waiting)
            writer.member("done", status.isDone)
            writer.name("generations")
            writer.v1Texts(withTexts ? status.generations : [])
            writer.member("queue_position", status.queuePosition)
            writer.member("wait_time", status.isDone ? 0 : max(1, status.waitSeconds))
        }
    }

    /// Writes texts with who made them.
    mutating func v1Texts(_ generations: [Generation]) {
        array(of: generations) { writer, generation in
            writer.object { writer in
                writer.member("text", generation.text)
                writer.member("server_id", generation.worker)
                writer.member("server_name", generation.workerName)
            }
        }
    }

    /// Writes texts alone, as the very first clients want them.
    mutating func v1PlainTexts(_ generations: [Generation]) {
        array(of: generations) { $0.string($1.text) }
    }

    /// Writes the answer to a pop.
    mutating func v1Pop(_ outcome: PopOutcome) {
        object { writer in
            guard let job = outcome.jobs.first else {
                writer.null("id")
                writer.member("skipped") { $0.counts(of: outcome.skipped, named: \.v1Name) }
                return
            }
            writer.member("payload") { writer in
                writer.member("prompt", job.texts.prompt)
                writer.member("n", 1)
                writer.member("max_length", job.maximumLength)
                writer.member("max_context_length", job.maximumContextLength)
                writer.members(of: job.texts.parameters)
            }
            writer.member("softprompt", job.softPrompt ?? "")
            writer.member("id", job.job)
        }
    }
}

extension SkipReason {
    /// What the interface of 2022 calls the reason.
    var v1Name: String {
        switch self {
        case .worker, .maintenance, .failedBefore: "server_id"
        case .contextLength: "max_content_length"
        default: wireName
        }
    }
}
