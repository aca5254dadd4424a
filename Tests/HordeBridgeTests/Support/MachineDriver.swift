import HordeBridge

/// Drives a machine event by event, always with the longest delays.
struct MachineDriver {
    private(set) var machine: BridgeMachine
    /// What the back end last said.
    private var found = BackendDescription.sample

    /// A machine of some threads with the usual intervals.
    init(threads: Int = 1, change: (inout BridgeMachine.Settings) -> Void = { _ in }) {
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        change(&settings)
        machine = BridgeMachine(settings: settings)
    }

    /// Feeds one event; a look at the back end before a pop finds it as it was.
    mutating func on(_ event: BridgeEvent) -> [BridgeAction] {
        let actions = raw(event)
        switch event {
        case .started, .described, .describeFailed, .woke(.description): return actions
        default: break
        }
        guard let look = actions.firstIndex(of: .describe), !actions.contains(where: \.isLoss)
        else {
            return actions
        }
        let onward = raw(.described(found)).filter { action in
            if case .sleep(.description, _) = action { false } else { true }
        }
        return Array(actions[..<look]) + onward + Array(actions[(look + 1)...])
    }

    /// Feeds one event and answers nothing.
    mutating func raw(_ event: BridgeEvent) -> [BridgeAction] {
        if case .described(let description) = event { found = description }
        return machine.handle(event, jitter: 1)
    }

    /// Feeds one event and drops the notes.
    mutating func acts(on event: BridgeEvent) -> [BridgeAction] {
        on(event).filter { action in
            if case .note = action { false } else { true }
        }
    }

    /// Feeds one event and keeps only the notes.
    mutating func notes(on event: BridgeEvent) -> [BridgeNote] {
        on(event).compactMap { action in
            if case .note(let note) = action { note } else { nil }
        }
    }

    /// A driver whose slots all pop.
    static func popping(
        threads: Int = 1, change: (inout BridgeMachine.Settings) -> Void = { _ in }
    ) -> MachineDriver {
        var driver = MachineDriver(threads: threads, change: change)
        _ = driver.on(.started)
        _ = driver.on(.described(.sample))
        return driver
    }

    /// A driver whose slot 0 generates the sample job.
    static func generating() -> MachineDriver {
        var driver = popping()
        _ = driver.on(.popped(slot: 0, .sample))
        return driver
    }

    /// A driver whose slot 0 submits the sample text.
    static func submitting() -> MachineDriver {
        var driver = generating()
        _ = driver.on(.generated(slot: 0, .sample))
        return driver
    }
}

extension BridgeAction {
    /// Whether it tells that the back end is lost.
    fileprivate var isLoss: Bool {
        if case .note(.backendLost) = self { true } else { false }
    }
}
