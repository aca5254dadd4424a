import HordeBridge

/// A machine before a horde that answers every pop at once, in a time that a queue of events makes.
struct IdleHorde {
    private var machine: BridgeMachine
    private var chance: StormChance
    private var queue: [(time: Duration, event: BridgeEvent)] = []
    private var now = Duration.zero
    private var jobs = 0
    /// When pops were sent.
    private(set) var pops: [Duration] = []
    /// When texts were taken.
    private(set) var submits: [Duration] = []
    /// When the horde has jobs to give, one for each pop.
    var busy: ClosedRange<Duration>?

    /// How pops fail; nil for a horde that is well.
    var fault: HordeFault?

    /// A machine that has begun; the same for the same seed.
    init(threads: Int, seed: UInt64) {
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        machine = BridgeMachine(settings: settings)
        chance = StormChance(state: seed)
        queue = [(.zero, .started)]
    }

    /// Lets time pass up to a moment.
    mutating func run(until end: Duration) {
        while let next = queue.indices.min(by: { queue[$0].time < queue[$1].time }),
            queue[next].time <= end
        {
            let (time, event) = queue.remove(at: next)
            now = time
            for action in machine.handle(event, jitter: chance.fraction()) { perform(action) }
        }
    }

    private mutating func perform(_ action: BridgeAction) {
        switch action {
        case .describe: after(.milliseconds(5), .described(.sample))
        case .pop(let slot, _, _):
            pops.append(now)
            jobs += 1
            let job = Job.with(id: "job-\(jobs)")
            let isBusy = busy?.contains(now) == true
            let event: BridgeEvent =
                if let fault {
                    .popFailed(slot: slot, fault)
                } else if isBusy {
                    .popped(slot: slot, job)
                } else {
                    .poppedNothing(slot: slot, after: .milliseconds(50))
                }
            after(.milliseconds(50), event)
        case .generate(let slot, _, _): after(.seconds(4), .generated(slot: slot, .sample))
        case .submit(let slot, _, _):
            submits.append(now)
            after(.milliseconds(50), .submitted(slot: slot, reward: 1))
        case .sleep(let timer, let duration): after(duration, .woke(timer))
        case .abandon, .cancelPops, .interruptPops, .cancelGenerations, .note, .finish: break
        }
    }

    private mutating func after(_ delay: Duration, _ event: BridgeEvent) {
        queue.append((now + delay, event))
    }
}
