extension BridgeMachine {
    /// Looks at the back end, unless a look is on its way or the bridge stops.
    mutating func describe() -> [BridgeAction] {
        guard !isDescribing, outcome == nil else { return [] }
        isDescribing = true
        describeSerial += 1
        owner.lookBegins(running: running)
        return [.describe]
    }

    /// The back end can generate: idle slots ask for jobs, and the next look is planned.
    mutating func backendDescribed(_ description: BackendDescription) -> [BridgeAction] {
        isDescribing = false
        describeFailures = 0
        self.description = description
        gauge.follow(description.model)
        guard outcome == nil else { return [] }
        var actions: [BridgeAction] = []
        if announcedModel != description.model {
            announcedModel = description.model
            isBackendLossTold = false
            actions.append(.note(.backendReady(model: description.model)))
        }
        let (pause, notes) = yield(to: description.load)
        actions += notes
        actions.append(
            .sleep(.description(describeSerial), pause ?? settings.timing.describeInterval))
        guard pause == nil else { return actions }
        for slot in slots.indices where slots[slot].phase == .idle {
            actions += pop(slot)
        }
        return actions
    }

    /// Generations of the bridge that run now.
    private var running: Int {
        slots.count { slot in
            if case .generating = slot.phase { true } else { false }
        }
    }

    /// The back end did not tell what it is: no pops until it does.
    mutating func backendLost(_ fault: BackendFault, jitter: Double) -> [BridgeAction] {
        isDescribing = false
        describeFailures += 1
        guard outcome == nil else { return [] }
        let delay = settings.timing.describeBackOff.delay(
            failures: describeFailures, jitter: jitter)
        return forgetBackend(fault) + [.sleep(.description(describeSerial), delay)]
    }

    /// Stops counting on the back end and says so once.
    mutating func forgetBackend(_ fault: BackendFault) -> [BridgeAction] {
        description = nil
        announcedModel = nil
        guard !isBackendLossTold else { return [] }
        isBackendLossTold = true
        return [.note(.backendLost(fault))]
    }

    /// What the worker offers now; nil while the back end cannot generate.
    var offer: WorkerOffer? {
        description.map {
            WorkerOffer($0, settings, fittingLength: gauge.length)
        }
    }
}
