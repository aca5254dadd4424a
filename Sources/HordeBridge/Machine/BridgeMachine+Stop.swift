extension BridgeMachine {
    /// Takes no more jobs; lets running ones end for a while; gives waiting ones back.
    ///
    /// Only the first reason counts.
    mutating func stop(_ reason: BridgeOutcome) -> [BridgeAction] {
        guard outcome == nil else { return [] }
        outcome = reason
        var actions: [BridgeAction] = [.note(.stopping), .cancelPops]
        for slot in slots.indices {
            switch slots[slot].phase {
            case .idle, .resting:
                slots[slot].phase = .ended
            case .waitingToGenerate(let job):
                actions += giveBack(slot, job, .busy)
            case .waitingToSubmit(let submission):
                actions += submit(slot, submission)
            case .popping, .generating, .submitting, .ended:
                break
            }
        }
        guard !slots.allSatisfy(\.isEnded) else { return actions }
        let timing = settings.timing
        return actions + [
            .sleep(.grace, timing.grace), .sleep(.end, timing.grace + timing.farewell),
        ]
    }

    /// The grace is over: running generations are ended, and what waits is told a last time.
    mutating func endGrace() -> [BridgeAction] {
        isGraceOver = true
        var actions = [BridgeAction.cancelGenerations]
        for slot in slots.indices {
            if case .waitingToSubmit(let submission) = slots[slot].phase {
                actions += submit(slot, submission)
            }
        }
        return actions
    }

    /// Ends every slot, whatever it does; the horde's time limit returns what is lost.
    mutating func endAll() -> [BridgeAction] {
        for slot in slots.indices {
            slots[slot].phase = .ended
        }
        return []
    }
}
