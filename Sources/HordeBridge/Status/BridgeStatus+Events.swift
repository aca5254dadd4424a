import Foundation

extension BridgeStatus {
    /// Follows one event, what the machine made of it, and where its slots stand since.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - actions: What the machine answered; its notes count here.
    ///   - phases: Where the job of each slot stands now; nil for a slot without one.
    ///   - now: The time on the wall.
    mutating func follow(
        _ event: BridgeEvent, _ actions: [BridgeAction], _ phases: [RunningJob.Phase?],
        at now: Date
    ) {
        if case .generated(let slot, let text, _) = event { generated(slot, text, at: now) }
        for case .note(let note) in actions { follow(note, at: now) }
        jobs = phases.indices.map { slot in
            let before = jobs.indices.contains(slot) ? jobs[slot] : nil
            return phases[slot].map { phase in
                before?.phase == phase ? before : RunningJob(since: now, phase: phase)
            } ?? nil
        }
        if case .progressed(let slot, let progress, _) = event, jobs.indices.contains(slot),
            jobs[slot]?.phase == .generating
        {
            jobs[slot]?.tokens = progress.tokens
        }
    }

    private mutating func follow(_ note: BridgeNote, at now: Date) {
        switch note {
        case .backendReady(let model):
            self.model = Columns.visible(model)
            isBackendAway = false
        case .backendLost(let fault):
            model = nil
            isBackendAway = true
            add(fault.words, at: now)
        case .hordeBack:
            isHordeAway = false
            isInMaintenance = false
        case .hordeLost(let fault):
            isHordeAway = true
            isInMaintenance = false
            add(fault.words, at: now)
        case .maintenance(let fault):
            isInMaintenance = true
            isHordeAway = false
            add(fault.words, at: now)
        case .jobDelivered(_, let reward):
            delivered += 1
            kudosEarned += reward ?? 0
        case .jobReturned(_, let fault):
            returned += 1
            if fault != .cancelled { add("A job was given back. " + fault.words, at: now) }
        case .jobDropped(_, let fault):
            dropped += 1
            add("The horde did not take the end of a job. " + fault.words, at: now)
        case .submitRepeats(_, let fault): add(fault.words, at: now)
        case .held(let hold): holds.insert(hold)
        case .released(let hold): holds.remove(hold)
        case .stopping: isStopping = true
        case .jobTaken, .jobBegun, .jobWaits, .jobUnwanted: break
        }
    }

    /// The speed of the last jobs: each new one counts three tenths.
    private mutating func generated(_ slot: Int, _ text: GeneratedText, at now: Date) {
        guard jobs.indices.contains(slot), let job = jobs[slot] else { return }
        let time = Duration.seconds(max(0, now.timeIntervalSince(job.since)))
        let tokens = max(GenerationSpeed.tokens(of: text), Double(job.tokens ?? 0))
        guard let speed = GenerationSpeed.perSecond(tokens: tokens, in: time) else { return }
        tokensPerSecond = tokensPerSecond.map { $0 * 0.7 + speed * 0.3 } ?? speed
    }

    private mutating func add(_ words: String, at now: Date) {
        if troubles.last?.words == words { troubles.removeLast() }
        troubles.append(BridgeTrouble(time: now, words: words))
        if troubles.count > 5 { troubles.removeFirst() }
    }
}
