internal import HordeCore

extension JSONWriter {
    /// Writes why a request stands where it does.
    mutating func explained(_ queue: QueueExplanation) {
        object { writer in
            writer.member("id", queue.request)
            writer.member("user", queue.user.description)
            writer.member("submitted_at", queue.submittedAt.milliseconds / 1000)
            writer.member("waiting", queue.waitingJobs)
            writer.member("processing", queue.runningJobs)
            writer.member("failures", queue.failures)
            writer.member("queue_position", queue.position)
            writer.member("tokens_ahead", queue.tokensAhead)
            writer.member("exact", queue.isExact)
            writer.member("wait_time", queue.waitSeconds)
            writer.member("is_possible", queue.isPossible)
            writer.member("workers", queue.servers)
            writer.member("workers_asked", queue.askedWorkers)
            writer.member("standing") { $0.standing(queue.standing) }
            guard let elder = queue.elder else { return writer.null("elder") }
            writer.member("elder") { writer in
                writer.member("share", elder.share)
                writer.member("jobs_before", elder.jobsBefore)
                writer.member("place", elder.place)
                writer.member("exact", elder.isExact)
            }
        }
    }

    private mutating func standing(_ standing: StandingExplanation) {
        member("balance", standing.balance)
        member("held", standing.held)
        member("standing", standing.standing)
        member("ageing_per_second", standing.ageing)
        member("aged", standing.aged)
        member("total", standing.total)
        member("anonymous", standing.isAnonymous)
        if let turn = standing.turn { member("turn", turn) } else { null("turn") }
        member("arrival", standing.arrival)
    }

    /// Writes why a request suits a worker or does not.
    mutating func explained(_ match: MatchExplanation) {
        object { writer in
            writer.member("id", match.request)
            writer.member("worker_id", match.worker)
            writer.member("worker_name", match.workerName)
            writer.member("online", match.isHere)
            writer.member("waiting", match.waitingJobs)
            writer.member("suits", match.firstFailure == nil)
            writer.member("first_failure", orNull: match.firstFailure?.conditionName)
            writer.member("counted_as", orNull: match.firstFailure?.wireName)
            writer.name("conditions")
            writer.array(of: match.conditions) { writer, check in
                writer.object { $0.condition(check) }
            }
            guard let turn = match.turn else { return writer.null("turn") }
            writer.member("turn") { $0.turn(turn) }
        }
    }

    private mutating func turn(_ turn: TurnExplanation) {
        switch turn.rule {
        case .owner: member("rule", "owner")
        case .listed(let place):
            member("rule", "listed")
            member("place", place)
        case .standing: member("rule", "standing")
        }
        member("jobs_ahead", turn.jobsAhead)
        member("tokens_ahead", turn.tokensAhead)
        member("exact", turn.isExact)
        member("elder_turn_due", turn.isElderTurnDue)
        member("next", turn.isNext)
    }

    /// Writes what a worker gets next, and what passes it by.
    mutating func explained(_ explained: WorkerExplanation) {
        let view = explained.worker
        object { writer in
            writer.member("id", view.profile.id)
            writer.member("name", view.profile.name)
            writer.member("owner", view.owner.description)
            writer.member("online", view.isOnline)
            writer.member("maintenance", view.profile.maintenance != nil)
            writer.member("paused", view.profile.isPaused)
            writer.member("threads", view.profile.offer.threads)
            writer.member("processing", view.runningJobs)
            if let speed = view.speed {
                writer.member("speed", thousandths: speed)
            } else {
                writer.null("speed")
            }
            writer.member("models", view.profile.offer.models)
            writer.member("hands_out", explained.handsOutJobs)
            if let next = explained.next {
                writer.member("next") { writer in
                    writer.member("id", next.request)
                    writer.member("model", next.model)
                    writer.member("elder_turn", next.isElderTurn)
                }
            } else {
                writer.null("next")
            }
            writer.member("examined", explained.examined)
            writer.member("skipped") { writer in
                for reason in SkipReason.allCases {
                    guard let count = explained.skipped[reason] else { continue }
                    writer.member(reason.conditionName, count)
                }
            }
            writer.name("passed")
            writer.array(of: explained.passed) { writer, passed in
                writer.object { writer in
                    writer.member("id", passed.request)
                    writer.member("waiting", passed.waitingJobs)
                    writer.condition(passed.check)
                }
            }
        }
    }
}
