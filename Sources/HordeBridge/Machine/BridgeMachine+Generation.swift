extension BridgeMachine {
    /// Gives a job to the back end, for as long as the job has left.
    mutating func generate(_ slot: Int, _ job: Job) -> [BridgeAction] {
        slots[slot].phase = .generating(job)
        slots[slot].progress = nil
        slots[slot].beginning = nil
        owner.generationBegins()
        let left = settings.timing.usableTime(of: job) - slots[slot].spent
        return [.generate(slot: slot, job, within: max(left, .seconds(1)))]
    }

    /// A text grows: its first piece is told, because from then on the job is sure of a text.
    mutating func progressed(
        _ slot: Int, _ progress: GenerationProgress, after elapsed: Duration
    ) -> [BridgeAction] {
        guard case .generating(let job) = slots[slot].phase else { return [] }
        slots[slot].progress = progress
        guard slots[slot].beginning == nil else { return [] }
        slots[slot].beginning = BridgeSlot.Beginning(tokens: progress.tokens, elapsed: elapsed)
        return [.note(.jobBegun(id: job.id))]
    }

    /// A text came: it goes to the horde, even while the bridge stops.
    ///
    /// An empty one is asked for once more, because some programs answer so when they fail; if the
    /// model has nothing to say again, that is the text.
    mutating func generated(
        _ slot: Int, _ text: GeneratedText, after elapsed: Duration, jitter: Double
    ) -> [BridgeAction] {
        guard case .generating(let job) = slots[slot].phase else { return [] }
        gauge.ended(job, text, slots[slot], after: elapsed)
        if text.value.isEmpty {
            if slots[slot].isUnwanted { return giveBack(slot, job, .cancelled) }
            if slots[slot].failures == 0, outcome == nil { return again(slot, job, jitter) }
        }
        slots[slot].faultedJobs = 0
        tellFromNow(slot, job)
        return submit(slot, .delivering(text, of: job))
    }

    /// Asks for the text of a job once more.
    private mutating func again(_ slot: Int, _ job: Job, _ jitter: Double) -> [BridgeAction] {
        slots[slot].failures = 1
        let delay = settings.timing.busyBackOff.delay(failures: 1, jitter: jitter)
        slots[slot].spent += delay
        slots[slot].phase = .waitingToGenerate(job)
        return [.note(.jobWaits(id: job.id)), .sleep(.slot(slot), delay)]
    }

    /// No text came: try again when that may help and time is left, else give the job back.
    mutating func generateFailed(
        _ slot: Int, _ fault: BackendFault, after elapsed: Duration, jitter: Double
    ) -> [BridgeAction] {
        guard case .generating(let job) = slots[slot].phase else { return [] }
        slots[slot].failures += 1
        slots[slot].spent += elapsed
        if fault == .timedOut { gauge.ranOut(job, after: elapsed) }
        if isOwnersDoing(fault, of: slot) { slots[slot].metOwner = true }
        let delay = settings.timing.busyBackOff.delay(
            failures: slots[slot].failures, jitter: jitter)
        let spent = slots[slot].spent + delay
        let isTimeLeft = spent < settings.timing.usableTime(of: job)
        if outcome == nil, isTimeLeft, !slots[slot].isUnwanted,
            slots[slot].failures <= fault.retries, !(fault == .busy && settings.onlyWhenIdle)
        {
            slots[slot].spent = spent
            slots[slot].phase = .waitingToGenerate(job)
            let notes: [BridgeAction] =
                slots[slot].failures == 1 ? [.note(.jobWaits(id: job.id))] : []
            return notes + [.sleep(.slot(slot), delay)]
        }
        let looks = fault.isAboutBackend && outcome == nil ? forgetBackend(fault) + describe() : []
        return looks + giveBack(slot, job, slots[slot].isUnwanted ? .cancelled : fault)
    }

    /// Begins the time that a slot has for telling the horde about a job.
    private mutating func tellFromNow(_ slot: Int, _ job: Job) {
        slots[slot].failures = 0
        slots[slot].spent = .zero
        slots[slot].keepingTime = job.timeLimit
    }

    /// Tells the horde that it may give the job to another worker.
    mutating func giveBack(_ slot: Int, _ job: Job, _ fault: BackendFault) -> [BridgeAction] {
        slots[slot].faultedJobs += 1
        tellFromNow(slot, job)
        let stillRuns = fault == .cancelled || fault == .timedOut || fault == .closedConnection
        return [.note(.jobReturned(id: job.id, fault))]
            + submit(slot, .returning(job), abandoning: stillRuns ? job : nil)
    }
}

extension BackendFault {
    /// How often a job is tried again after this fault, time permitting.
    var retries: Int {
        switch self {
        case .busy: .max
        case .closedConnection, .unusableAnswer, .webPage: 1
        case .refused, .tokenOverflow, .outOfMemory, .notImplemented, .timedOut, .unreachable,
            .noModel, .unknownSoftPrompt, .cancelled:
            0
        }
    }

    /// Whether the fault says that the back end as a whole cannot generate for now.
    var isAboutBackend: Bool {
        switch self {
        case .unreachable, .notImplemented, .noModel, .webPage, .closedConnection: true
        case .busy, .refused, .unusableAnswer, .tokenOverflow, .outOfMemory, .timedOut,
            .unknownSoftPrompt, .cancelled:
            false
        }
    }
}
