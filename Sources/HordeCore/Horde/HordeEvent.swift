/// A fact that a command led to: durable ones go to the journal, volatile ones do not.
public enum HordeEvent: Sendable {
    /// A fact that survives a restart.
    case durable(DurableEvent)
    /// A fact that a restart forgets.
    case volatile(VolatileEvent)

    /// True when the fact survives a restart.
    public var isDurable: Bool {
        if case .durable = self { true } else { false }
    }

    static func fact(_ fact: VolatileFact) -> HordeEvent {
        .volatile(VolatileEvent(fact: fact))
    }
}
