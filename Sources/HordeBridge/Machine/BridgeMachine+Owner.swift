extension BridgeMachine {
    /// How long the owner must have left the back end alone before jobs are taken.
    var quiet: Duration {
        settings.onlyWhenIdle ? settings.timing.longOwnerQuiet : settings.timing.ownerQuiet
    }

    /// Takes the figures of a look, and tells the owner once of each change.
    ///
    /// Pops that are on their way go on: one that is cut off could lose a job, and one job waits in
    /// the back end's own line.
    ///
    /// - Returns: How long to yield; nil to serve.
    mutating func yield(to load: BackendLoad?) -> (pause: Duration?, notes: [BridgeAction]) {
        let wasYielding = owner.isYielding
        let pause = owner.pause(load, quiet: quiet)
        guard wasYielding != owner.isYielding else { return (pause, []) }
        let note: BridgeNote =
            owner.isYielding ? .held(.backendInUse) : .released(.backendInUse)
        return (pause, [.note(note)])
    }

    /// Whether a back end was busy with something that cannot have been the bridge's.
    func isOwnersDoing(_ fault: BackendFault, of slot: Int) -> Bool {
        guard fault == .busy else { return false }
        return !slots.indices.contains { other in
            if other != slot, case .generating = slots[other].phase { true } else { false }
        }
    }

    /// The pause before a slot's next pop after its back end was busy for its owner, for those back
    /// ends that tell no figures; nil for none.
    mutating func pauseForOwner(_ slot: Int) -> Duration? {
        defer { slots[slot].metOwner = false }
        return slots[slot].metOwner && description?.load == nil ? quiet : nil
    }
}
