internal import HordeCore

extension JSONWriter {
    /// Writes a model.
    mutating func model(_ view: ModelView) {
        object { writer in
            writer.member("name", view.name)
            writer.member("count", view.threads)
            writer.member("performance", thousandths: view.speed)
            writer.member("queued", view.waitingTokens)
            writer.member("jobs", view.waitingJobs)
            writer.member("eta", view.waitSeconds ?? 10_000)
            writer.member("type", "text")
        }
    }

    /// Writes the horde's figures; those of images and of other work are zero.
    mutating func performance(_ view: PerformanceView) {
        object { writer in
            writer.member("queued_requests", view.waitingJobs)
            writer.member("queued_text_requests", view.waitingJobs)
            writer.member("worker_count", 0)
            writer.member("text_worker_count", view.workers)
            writer.member("thread_count", 0)
            writer.member("text_thread_count", view.threads)
            writer.member("interrogator_count", 0)
            writer.member("interrogator_thread_count", 0)
            writer.member("queued_megapixelsteps", 0)
            writer.member("past_minute_megapixelsteps", 0)
            writer.member("queued_forms", 0)
            writer.member("queued_tokens", view.waitingTokens)
            writer.member("past_minute_tokens", view.pastMinuteTokens)
        }
    }

    /// Writes the sign of life.
    mutating func heartbeat(_ view: PerformanceView, version: String) {
        object { writer in
            writer.member("message", "OK")
            writer.member("version", version)
            writer.member("queue", view.waitingJobs)
            writer.member("threads", view.threads)
            writer.member("active_count", view.workers)
            writer.member("db_connection", true)
        }
    }
}
