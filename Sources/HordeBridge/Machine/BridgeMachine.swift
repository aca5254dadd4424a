/// Decides what the bridge does; a value without clock, sockets or chance.
///
/// The shell performs the actions and reports each end as an event. For each slot:
///
/// ```
/// idle ─▶ popping ─▶ generating ─▶ submitting ─▶ popping
///           │  ▲        │    ▲        │    ▲
///           ▼  │        ▼    │        ▼    │
///          resting   waitingToGenerate  waitingToSubmit         any ─▶ ended
/// ```
public struct BridgeMachine: Sendable {
    /// The owner's settings that decide anything.
    public struct Settings: Sendable, Hashable {
        /// Jobs at a time, 1 to 50.
        public var threads = 1
        /// Names to offer in place of the back end's own; nil for its own.
        public var models: [String]?
        /// The owner's mark behind the names offered, `alias#number`; nil for none.
        public var brand: String?
        /// The owner's limit of tokens to generate; nil for the back end's.
        public var maximumLength: Int?
        /// The owner's limit of tokens of context; nil for the back end's.
        public var maximumContextLength: Int?
        /// Whether jobs are taken only after the owner has not used the back end for a while.
        public var onlyWhenIdle = false
        /// All intervals.
        public var timing = BridgeTiming()

        /// One thread, the back end's own limits, the usual intervals.
        public init() {}
    }

    let settings: Settings
    var slots: [BridgeSlot]
    /// What the back end last said; nil while it cannot generate.
    var description: BackendDescription?
    /// Looks at the back end in a row that failed.
    var describeFailures = 0
    /// Whether a look at the back end is on its way.
    var isDescribing = false
    /// The number of the present description timer.
    var describeSerial = 0
    /// Whether the owner uses the back end.
    var owner = OwnerWatch()
    /// How long a text may be at the speed that was measured.
    var gauge = SpeedGauge()
    /// Whether the time that running jobs have when the bridge stops is over.
    var isGraceOver = false
    /// The model that the owner was told of last; nil when the back end was lost since.
    var announcedModel: String?
    /// Whether the owner was told that the back end is lost.
    var isBackendLossTold = false
    /// The trouble with the horde that the owner was told of; nil when all is well.
    var toldTrouble: HordeFault.PopMeaning?
    /// Whether the horde has ever answered as a horde does.
    var hasMetHorde = false
    /// Why no jobs are taken for now.
    var holds: Set<BridgeHold> = []
    /// How the bridge will end; nil while it runs.
    var outcome: BridgeOutcome?
    /// Whether the final action was given.
    var isFinished = false

    /// A machine that waits for `started`.
    ///
    /// - Precondition: At least one thread.
    public init(settings: Settings) {
        precondition(settings.threads >= 1, "A bridge has at least one thread.")
        self.settings = settings
        slots = Array(repeating: BridgeSlot(), count: settings.threads)
    }

    /// Takes one event and answers what to do, in this order.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - jitter: Chance from 0.0 to 1.0, for the delays that this event leads to.
    /// - Returns: Nothing once the machine has finished.
    public mutating func handle(_ event: BridgeEvent, jitter: Double) -> [BridgeAction] {
        guard !isFinished else { return [] }
        var actions = react(to: event, jitter: jitter)
        if let outcome, slots.allSatisfy(\.isEnded) {
            isFinished = true
            actions.append(.finish(outcome))
        }
        return actions
    }

    private mutating func react(to event: BridgeEvent, jitter: Double) -> [BridgeAction] {
        switch event {
        case .started: describe()
        case .described(let description): backendDescribed(description)
        case .describeFailed(let fault): backendLost(fault, jitter: jitter)
        case .popped(let slot, let job): popped(slot, job)
        case .poppedNothing(let slot, let elapsed):
            poppedNothing(slot, after: elapsed, jitter: jitter)
        case .popFailed(let slot, let fault): popFailed(slot, fault, jitter: jitter)
        case .progressed(let slot, let progress, let elapsed):
            progressed(slot, progress, after: elapsed)
        case .generated(let slot, let text, let elapsed):
            generated(slot, text, after: elapsed, jitter: jitter)
        case .generateFailed(let slot, let fault, let elapsed):
            generateFailed(slot, fault, after: elapsed, jitter: jitter)
        case .submitted(let slot, let reward): submitted(slot, reward: reward, jitter: jitter)
        case .submitFailed(let slot, let fault, let elapsed):
            submitFailed(slot, fault, after: elapsed, jitter: jitter)
        case .noLongerWanted(let ids): noLongerWanted(ids)
        case .woke(let timer): woke(timer)
        case .held(let hold): self.hold(hold)
        case .released(let hold): release(hold)
        case .stopRequested: stop(.stopped)
        }
    }

    private mutating func woke(_ timer: BridgeTimer) -> [BridgeAction] {
        switch timer {
        case .description(let serial): serial == describeSerial ? describe() : []
        case .slot(let slot): resume(slot)
        case .turn(let slot, let turn): turn == slots[slot].turn ? resume(slot) : []
        case .grace: endGrace()
        case .end: endAll()
        }
    }

    private mutating func resume(_ slot: Int) -> [BridgeAction] {
        switch slots[slot].phase {
        case .resting:
            return next(slot)
        case .waitingToGenerate(let job) where slots[slot].isUnwanted:
            return giveBack(slot, job, .cancelled)
        case .waitingToGenerate(let job):
            return generate(slot, job)
        case .waitingToSubmit(let submission):
            return submit(slot, submission)
        case .idle, .popping, .generating, .submitting, .ended:
            return []
        }
    }
}
