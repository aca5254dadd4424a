extension BridgeMachine {
    /// Tells the horde about a job; the abandoned one may still run at the back end.
    mutating func submit(
        _ slot: Int, _ submission: Submission, abandoning job: Job? = nil
    ) -> [BridgeAction] {
        slots[slot].phase = .submitting(submission)
        return [.submit(slot: slot, submission, abandoning: job)]
    }

    /// The horde took it: on to the next job, after a pause when this one was given back.
    mutating func submitted(
        _ slot: Int, reward: Double?, jitter: Double
    ) -> [BridgeAction] {
        guard case .submitting(let submission) = slots[slot].phase else { return [] }
        guard submission.state == .ok else { return afterFault(slot, jitter: jitter) }
        let note = BridgeNote.jobDelivered(id: submission.jobID, reward: reward)
        return [.note(note)] + next(slot)
    }

    /// The horde did not take it: drop what it does not want, repeat what it may yet take.
    ///
    /// A text is kept for as long as its job's time limit, counted from the first submit: a horde
    /// that restarts may still know the job, and one that does not says so. While the bridge stops
    /// it is repeated until the grace is over, and once more then.
    mutating func submitFailed(
        _ slot: Int, _ fault: HordeFault, after elapsed: Duration, jitter: Double
    ) -> [BridgeAction] {
        guard case .submitting(let submission) = slots[slot].phase else { return [] }
        switch fault.submitMeaning {
        case .closed:
            return drop(slot, submission, fault, jitter: jitter)
        case .refusal:
            return stop(.refused(fault)) + drop(slot, submission, fault, jitter: jitter)
        case .passing:
            slots[slot].failures += 1
            let usual = settings.timing.submitBackOff.delay(
                failures: slots[slot].failures, jitter: jitter)
            let delay =
                outcome == nil
                ? max(usual, settings.timing.asked(by: fault))
                : min(usual, settings.timing.lastSubmitDelay)
            slots[slot].spent += elapsed + delay
            guard !isGraceOver, slots[slot].spent < slots[slot].keepingTime else {
                return drop(slot, submission, fault, jitter: jitter)
            }
            slots[slot].phase = .waitingToSubmit(submission)
            return [
                .note(.submitRepeats(id: submission.jobID, fault)),
                .sleep(.slot(slot), delay),
            ]
        }
    }

    private mutating func drop(
        _ slot: Int, _ submission: Submission, _ fault: HordeFault, jitter: Double
    ) -> [BridgeAction] {
        let note: BridgeNote =
            fault.isAlreadyDelivered && submission.state == .ok
            ? .jobDelivered(id: submission.jobID, reward: nil)
            : .jobDropped(id: submission.jobID, fault)
        let onward = submission.state == .ok ? next(slot) : afterFault(slot, jitter: jitter)
        return [.note(note)] + onward
    }

    /// Pauses after a job that was given back, longer with each in a row.
    private mutating func afterFault(_ slot: Int, jitter: Double) -> [BridgeAction] {
        let pause = settings.timing.faultBackOff.delay(
            failures: slots[slot].faultedJobs, jitter: jitter)
        return rest(slot, pause)
    }
}
