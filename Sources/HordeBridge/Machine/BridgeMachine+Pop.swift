extension BridgeMachine {
    /// Sends a free slot for its next job, or to the end.
    ///
    /// The back end is looked at before each pop, since its owner may have loaded another model or
    /// may be using it. While it cannot generate, or the owner uses it, its timer looks.
    mutating func next(_ slot: Int) -> [BridgeAction] {
        guard outcome == nil else {
            slots[slot].phase = .ended
            return []
        }
        if let pause = pauseForOwner(slot) { return rest(slot, pause) }
        slots[slot].phase = .idle
        return canPop ? describe() : []
    }

    /// Whether jobs may be taken, as far as is known.
    private var canPop: Bool { description != nil && holds.isEmpty && !owner.isYielding }

    /// Asks the horde for a job, right after a look at the back end.
    mutating func pop(_ slot: Int) -> [BridgeAction] {
        guard let offer, canPop else { return [] }
        slots[slot].phase = .popping(models: offer.models)
        return [.pop(slot: slot, offer, waitSeconds: settings.timing.popWaitSeconds)]
    }

    /// A job came: it goes to the back end, or back to the horde when it came too late.
    mutating func popped(_ slot: Int, _ job: Job) -> [BridgeAction] {
        guard case .popping(let models) = slots[slot].phase else { return [] }
        slots[slot].emptyAnswers = 0
        slots[slot].popFailures = 0
        slots[slot].failures = 0
        slots[slot].spent = .zero
        slots[slot].isUnwanted = false
        slots[slot].metOwner = false
        let notes = wellAgain() + [.note(.jobTaken(id: job.id))]
        guard outcome == nil else { return notes + giveBack(slot, job, .cancelled) }
        if let offer, offer.models != models {
            return notes + giveBack(slot, job, .noModel)
        }
        gauge.begins(job)
        return notes + generate(slot, job) + askForMore()
    }

    /// No job came: the next pop follows at once, or after a pause.
    ///
    /// A horde that held the pop open is asked again at once; one that answered early, because it
    /// does not know how to wait, after a pause. All slots that ask share the calls of one: what
    /// has nothing for one of them has nothing for the others.
    mutating func poppedNothing(
        _ slot: Int, after elapsed: Duration, jitter: Double
    ) -> [BridgeAction] {
        guard case .popping = slots[slot].phase else { return [] }
        slots[slot].popFailures = 0
        let notes = wellAgain()
        let wait = Duration.seconds(settings.timing.popWaitSeconds)
        guard wait == .zero || elapsed < wait - .seconds(1) else {
            slots[slot].emptyAnswers = 0
            return notes + next(slot)
        }
        slots[slot].emptyAnswers += 1
        let pause = settings.timing.pause.delay(
            failures: slots[slot].emptyAnswers, jitter: jitter)
        guard outcome == nil else { return notes + next(slot) }
        slots[slot].phase = .resting
        slots[slot].turn += 1
        let askers = slots.count(where: \.isAsking)
        return notes + [.sleep(.turn(slot: slot, slots[slot].turn), pause * askers)]
    }

    /// Where one job is there may be others: a slot that pauses after an empty answer asks at once.
    private mutating func askForMore() -> [BridgeAction] {
        let isPausing: (BridgeSlot) -> Bool = { $0.phase == .resting && $0.emptyAnswers > 0 }
        guard let slot = slots.firstIndex(where: isPausing) else { return [] }
        slots[slot].emptyAnswers = 0
        slots[slot].turn += 1
        return next(slot)
    }

    /// A pop failed: stop when the horde refuses, else try again later.
    ///
    /// An address where no horde is, and an offer that no horde takes, do not get better; but once
    /// the horde has answered, the same answer is trouble of its own.
    mutating func popFailed(
        _ slot: Int, _ fault: HordeFault, jitter: Double
    ) -> [BridgeAction] {
        guard case .popping = slots[slot].phase else { return [] }
        guard outcome == nil else {
            slots[slot].phase = .ended
            return []
        }
        if fault.kind == .cancelled {
            // A hold ended it; where the hold is over already, the next one follows.
            return next(slot)
        }
        slots[slot].popFailures += 1
        slots[slot].emptyAnswers = 0
        switch fault.popMeaning {
        case .passing where fault.isMisfit && !hasMetHorde:
            slots[slot].phase = .ended
            return stop(.misconfigured(fault))
        case .refusal:
            slots[slot].phase = .ended
            return stop(.refused(fault))
        case .maintenance:
            slots[slot].popFailures = 0
            hasMetHorde = true
            let notes = tell(.maintenance, .maintenance(fault))
            return notes + rest(slot, settings.timing.maintenancePause)
        case .passing:
            let delay = settings.timing.hordeBackOff.delay(
                failures: slots[slot].popFailures, jitter: jitter)
            let notes = tell(.passing, .hordeLost(fault))
            return notes + rest(slot, max(delay, settings.timing.asked(by: fault)))
        }
    }

    /// Lets a slot pause before its next pop.
    mutating func rest(_ slot: Int, _ pause: Duration) -> [BridgeAction] {
        guard outcome == nil else { return next(slot) }
        slots[slot].phase = .resting
        return [.sleep(.slot(slot), pause)]
    }

    /// Tells the owner of trouble with the horde, once until it changes.
    private mutating func tell(
        _ trouble: HordeFault.PopMeaning, _ note: BridgeNote
    ) -> [BridgeAction] {
        guard toldTrouble != trouble else { return [] }
        toldTrouble = trouble
        return [.note(note)]
    }

    /// Tells the owner that the horde answers again, if there was trouble.
    private mutating func wellAgain() -> [BridgeAction] {
        hasMetHorde = true
        guard toldTrouble != nil else { return [] }
        toldTrouble = nil
        return [.note(.hordeBack)]
    }
}

extension BridgeTiming {
    /// The delay that a horde asked for, at most ten minutes; zero when it did not ask.
    func asked(by fault: HordeFault) -> Duration {
        min(max(fault.retryAfter ?? .zero, .zero), .seconds(600))
    }
}
