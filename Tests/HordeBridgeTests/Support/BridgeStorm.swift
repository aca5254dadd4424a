import HordeBridge

/// A shell without sockets that ends the machine's actions in a random order with random faults.
struct BridgeStorm {
    private static let backendFaults: [BackendFault] = [
        .busy, .refused(status: 422), .unusableAnswer, .closedConnection, .webPage, .tokenOverflow,
        .outOfMemory, .notImplemented, .timedOut, .unreachable, .noModel, .unknownSoftPrompt,
    ]
    private static let hordeFaults: [HordeFault] = [
        HordeFault(.unreachable), HordeFault(.timedOut), HordeFault(.closedConnection),
        HordeFault(.malformed), .status(429), .status(500), .status(503),
        .status(400, "WorkerMaintenance"),
    ]

    private var machine: BridgeMachine
    private var chance: StormChance
    private var open: [BridgeAction] = []
    private var generations = 0
    private var limit = 0
    private var hasStopped = false
    /// Jobs that the machine was given.
    private(set) var popped: Set<String> = []
    /// Jobs that the horde was told about, at least once.
    private(set) var told: Set<String> = []
    /// How often the horde took each job.
    private(set) var accepted: [String: Int] = [:]
    /// How many generations were open at once, at most.
    private(set) var maximumGenerations = 0
    /// Delays after failed pops, each with the number of failures in a row.
    private(set) var hordeDelays: [(failures: Int, delay: Duration)] = []
    private var failures: [Int: Int] = [:]
    private var sleep: Duration?
    /// Whether the machine said that it is done.
    private(set) var isFinished = false

    /// A storm that is the same for the same seed.
    init(seed: UInt64, threads: Int) {
        var settings = BridgeMachine.Settings()
        settings.threads = threads
        machine = BridgeMachine(settings: settings)
        chance = StormChance(state: seed)
    }

    /// Lets the machine serve until it had this many jobs, then stops it.
    mutating func run(jobs: Int) {
        limit = jobs
        feed(.started)
        var steps = 0
        while !isFinished, steps < 200_000, !open.isEmpty {
            steps += 1
            if chance.isOne(of: 40) {
                feed(chance.isOne(of: 2) ? .held(.owner) : .released(.owner))
            }
            if popped.count >= limit, !hasStopped {
                hasStopped = true
                feed(.stopRequested)
            } else {
                end(open.remove(at: chance.below(open.count)))
            }
        }
    }

    private mutating func feed(_ event: BridgeEvent) {
        for action in machine.handle(event, jitter: chance.fraction()) {
            switch action {
            case .note, .cancelPops, .interruptPops, .cancelGenerations, .abandon: continue
            case .finish: isFinished = true
            case .sleep(.grace, _), .sleep(.end, _): continue
            case .submit(_, let submission, _): told.insert(submission.jobID)
            case .generate: generations += 1
            case .sleep(.slot, let duration): sleep = duration
            case .describe, .pop, .sleep: break
            }
            maximumGenerations = max(maximumGenerations, generations)
            open.append(action)
        }
    }

    private mutating func end(_ action: BridgeAction) {
        switch action {
        case .describe:
            feed(chance.isOne(of: 5) ? .describeFailed(.unreachable) : .described(.sample))
        case .pop(let slot, _, _): endPop(slot)
        case .generate(let slot, let job, _): endGeneration(slot, job)
        case .submit(let slot, let submission, _): endSubmit(slot, submission)
        case .sleep(let timer, _): feed(.woke(timer))
        case .abandon, .cancelPops, .interruptPops, .cancelGenerations, .note, .finish: break
        }
    }

    private mutating func endPop(_ slot: Int) {
        switch chance.below(4) {
        case 0 where chance.isOne(of: 4): feed(.popFailed(slot: slot, HordeFault(.cancelled)))
        case 0: failPop(slot, chance.element(Self.hordeFaults))
        case 1:
            failures[slot] = 0
            feed(.poppedNothing(slot: slot, after: .seconds(chance.below(31))))
        default:
            failures[slot] = 0
            let id = "job-\(popped.count)"
            popped.insert(id)
            feed(.popped(slot: slot, .with(id: id)))
        }
    }

    private mutating func failPop(_ slot: Int, _ fault: HordeFault) {
        sleep = nil
        feed(.popFailed(slot: slot, fault))
        guard fault != .status(400, "WorkerMaintenance") else {
            failures[slot] = 0
            return
        }
        failures[slot, default: 0] += 1
        if let sleep { hordeDelays.append((failures[slot, default: 0], sleep)) }
    }

    private mutating func endGeneration(_ slot: Int, _ job: Job) {
        if chance.isOne(of: 10) { feed(.noLongerWanted([job.id])) }
        generations -= 1
        if chance.isOne(of: 2) {
            feed(.generated(slot: slot, chance.isOne(of: 8) ? GeneratedText("") : .sample))
        } else {
            let fault = chance.element(Self.backendFaults)
            feed(.generateFailed(slot: slot, fault, after: .seconds(chance.below(40))))
        }
    }

    private mutating func endSubmit(_ slot: Int, _ submission: Submission) {
        let elapsed = Duration.seconds(chance.below(20))
        switch chance.below(6) {
        case 0, 1:
            feed(.submitFailed(slot: slot, chance.element(Self.hordeFaults), after: elapsed))
        case 2:
            feed(.submitFailed(slot: slot, .status(404), after: elapsed))
        default:
            accepted[submission.jobID, default: 0] += 1
            feed(.submitted(slot: slot, reward: 1))
        }
    }
}
