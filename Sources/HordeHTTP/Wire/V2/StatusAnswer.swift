internal import HordeCore

extension JSONWriter {
    /// Writes the status of a request, with all keys every time and no `message`, which some
    /// clients take for a fault.
    mutating func status(_ status: RequestStatus) {
        object { writer in
            writer.name("generations")
            writer.array(of: status.generations) { $0.generation($1) }
            writer.member("finished", status.delivered)
            writer.member("processing", status.running)
            writer.member("restarted", status.restarted)
            writer.member("waiting", status.waiting)
            writer.member("done", status.isDone)
            writer.member("faulted", status.isFaulted)
            // Some clients sleep for a fraction of this and would poll without a pause at 0 or 1.
            writer.member("wait_time", status.isDone ? 0 : max(2, status.waitSeconds))
            writer.member("queue_position", status.queuePosition)
            writer.member("kudos", status.cost.roundedUp)
            writer.member("kudos_exact", status.cost)
            writer.member("is_possible", status.isPossible)
        }
    }

    private mutating func generation(_ generation: Generation) {
        object { $0.generationMembers(generation) }
    }

    /// Writes the members of a text, as a status and a webhook show them.
    mutating func generationMembers(_ generation: Generation) {
        member("text", generation.text)
        member("id", generation.job)
        member("seed", generation.seed)
        name("gen_metadata")
        raw("[]")
        member("worker_id", generation.worker)
        member("worker_name", generation.workerName)
        member("model", generation.model)
        member("state", generation.state == .ok ? "ok" : "censored")
    }
}
