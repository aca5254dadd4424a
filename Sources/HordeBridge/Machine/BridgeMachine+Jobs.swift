extension BridgeMachine {
    /// Where the job of each slot stands; nil for a slot without one.
    var jobPhases: [RunningJob.Phase?] {
        slots.map { slot in
            switch slot.phase {
            case .generating: .generating
            case .waitingToGenerate: .waiting
            case .submitting, .waitingToSubmit: .delivering
            case .idle, .popping, .resting, .ended: nil
            }
        }
    }
}
