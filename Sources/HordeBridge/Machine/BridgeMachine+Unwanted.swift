extension BridgeMachine {
    /// Ends the generations of jobs that nobody wants any more.
    ///
    /// What the back end had written by then is delivered all the same: it closes the job at the
    /// horde and is paid. A job that waits for the back end is given back when its pause is over;
    /// a finished one is on its way already.
    mutating func noLongerWanted(_ ids: [String]) -> [BridgeAction] {
        var actions: [BridgeAction] = []
        for slot in slots.indices where !slots[slot].isUnwanted {
            switch slots[slot].phase {
            case .generating(let job) where ids.contains(job.id):
                slots[slot].isUnwanted = true
                actions += [.note(.jobUnwanted(id: job.id)), .abandon(job)]
            case .waitingToGenerate(let job) where ids.contains(job.id):
                slots[slot].isUnwanted = true
                actions.append(.note(.jobUnwanted(id: job.id)))
            case .idle, .popping, .resting, .generating, .waitingToGenerate, .submitting,
                .waitingToSubmit, .ended:
                break
            }
        }
        return actions
    }
}
