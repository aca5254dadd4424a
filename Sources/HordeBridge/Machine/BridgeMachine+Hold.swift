extension BridgeMachine {
    /// Takes no more jobs until the hold is released; running ones go on.
    mutating func hold(_ hold: BridgeHold) -> [BridgeAction] {
        guard outcome == nil, holds.insert(hold).inserted else { return [] }
        return [.note(.held(hold)), .interruptPops]
    }

    /// Asks for jobs again when nothing else holds.
    mutating func release(_ hold: BridgeHold) -> [BridgeAction] {
        guard outcome == nil, holds.remove(hold) != nil else { return [] }
        var actions: [BridgeAction] = [.note(.released(hold))]
        guard holds.isEmpty else { return actions }
        for slot in slots.indices where slots[slot].phase == .idle {
            actions += next(slot)
        }
        return actions
    }
}
