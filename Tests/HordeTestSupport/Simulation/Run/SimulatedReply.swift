package import HordeCore

/// What the service answered.
package enum SimulatedReply: Sendable {
    case refused(HordeRejection)
    case user(UserView)
    case modes(HordeModes)
    case receipt(RequestReceipt)
    case status(RequestStatus)
    case kudos(Kudos)
    case movement(LedgerEvent)
    case jobs(PopOutcome)
    case key(SharedKey)
    case done

    /// The refusal, if it is one.
    package var rejection: HordeRejection? {
        if case .refused(let rejection) = self { rejection } else { nil }
    }
}

extension Digest {
    /// Takes in all that can be seen of an answer.
    mutating func combine(_ reply: SimulatedReply) {
        switch reply {
        case .refused(let rejection): combine("\(rejection)")
        case .user(let view):
            combine(view.profile.name)
            for number in [view.profile.id.number, view.workers.count, view.requests.count] {
                combine(number)
            }
            for amount in [view.balance, view.held, view.escrow] { combine(amount.centikudos) }
            for worker in view.workers { combine(bits: worker.bits) }
            for request in view.requests { combine(bits: request.bits) }
        case .modes(let modes): combine("\(modes)")
        case .receipt(let receipt):
            combine(bits: receipt.id.bits)
            combine(receipt.highestCost.centikudos)
            combine(receipt.isPossible)
        case .status(let status): combine(status)
        case .kudos(let kudos): combine(kudos.centikudos)
        case .movement(let event): combine(bits: event.id.bits)
        case .jobs(let outcome): combine(outcome)
        case .key(let key):
            combine(bits: key.id.bits)
            combine(key.utilized.centikudos)
            combine(key.left?.centikudos ?? -1)
        case .done: combine(1)
        }
    }

    private mutating func combine(_ status: RequestStatus) {
        combine(bits: status.id.bits)
        for number in [
            status.waiting, status.running, status.delivered, status.restarted,
            status.queuePosition, status.waitSeconds,
        ] { combine(number) }
        for flag in [status.isDone, status.isFaulted, status.isCancelled, status.isPossible] {
            combine(flag)
        }
        combine(status.cost.centikudos)
        for generation in status.generations {
            combine(bits: generation.job.bits)
            combine(generation.text.utf8.count)
            combine(generation.model)
            combine(generation.reward.centikudos)
        }
    }

    private mutating func combine(_ outcome: PopOutcome) {
        combine(bits: outcome.worker.bits)
        for job in outcome.jobs {
            combine(bits: job.job.bits)
            combine(job.model)
            combine(job.limit.milliseconds)
            combine(job.texts.byteCount)
        }
        for job in outcome.unwanted { combine(bits: job.bits) }
        for reason in SkipReason.allCases { combine(outcome.skipped[reason] ?? 0) }
    }
}
