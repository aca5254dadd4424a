import HordeBridge

/// Drives a machine event by event, always with the longest delays.
struct MachineDriver {
    private(set) var machine: BridgeMachine

    /// A machine of some threads with the usual intervals.
    init(threads: Int = 1, change: (inout BridgeMachine.Settings) -> Void = { _ in }) {
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        change(&settings)
        machine = BridgeMachine(settings: settings)
    }

    /// Feeds one event.
    mutating func on(_ event: BridgeEvent) -> [BridgeAction] {
        machine.handle(event, jitter: 1)
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
