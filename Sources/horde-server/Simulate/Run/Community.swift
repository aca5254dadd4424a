import HordeCore

/// A described community with a real horde, in virtual time.
///
/// Decisions are made by ``HordeState`` and nothing else; this is the people and machines around
/// it, and the clock. All chance comes from the seed, with a stream for each actor.
struct Community {
    let scenario: Scenario
    var state: HordeState
    var now = Self.start
    var agenda = Agenda()
    var books = Books()
    var people: [Person] = []
    var machines: [Machine] = []
    var machineNumbers: [WorkerID: Int] = [:]
    var requests: [RequestID: OpenRequest] = [:]
    var jobs: [JobID: RunningJob] = [:]
    var pops: [PopID: Int] = [:]
    var tallies: [Tally] = []
    var sampled: [Tally] = []
    var texts = 0
    var tokens = 0
    var samples: [Sample] = []
    private var lastBits: UInt128 = 0

    /// The instant at which every simulation starts.
    static let start = Timestamp(milliseconds: 1_800_000_000_000)
    /// How long a pop waits for a job.
    static let popWait = Duration.seconds(60)
    /// How often a requester looks at its request, so that it lives on.
    static let lookInterval = Duration.seconds(600)

    /// Moves the users in and puts the machines up.
    ///
    /// - Throws: ``CommandFailure`` when the horde refuses somebody.
    init(_ scenario: Scenario, _ variant: ScenarioVariant, seed: UInt64) throws(CommandFailure) {
        self.scenario = scenario
        state = HordeState(policy: variant.policy, catalogue: scenario.catalogue)
        try moveIn(seed: seed)
        try setUp(seed: seed)
        tallies = people.map { _ in Tally() }
        sampled = tallies
    }

    /// Lets everything happen until the scenario's end.
    static func result(
        of scenario: Scenario, _ variant: ScenarioVariant, seed: UInt64
    ) throws(CommandFailure) -> VariantResult {
        var community = try Community(scenario, variant, seed: seed)
        let begin = community.people.map { community.books.usable($0.id) }
        community.planBeginnings()
        let end = Self.start + scenario.length
        while let time = community.agenda.nextTime, time <= end {
            community.sweep(until: time)
            guard let next = community.agenda.next() else { break }
            community.now = next.time
            community.happen(next.occurrence)
        }
        community.now = end
        community.closeTallies()
        return VariantResult(
            name: variant.name, samples: community.samples, users: community.users(since: begin))
    }

    /// A fresh identifier.
    mutating func fresh<Identifier: UniqueIdentifier>(
        _ type: Identifier.Type = Identifier.self
    ) -> Identifier {
        lastBits += 1
        return Identifier(bits: lastBits)
    }

    /// Has a command done by the horde, and notes what came of it.
    mutating func perform(_ command: HordeCommand) throws(HordeRejection) {
        absorb(try state.apply(command, at: now))
    }

    /// Has a command done that may be refused without harm.
    @discardableResult
    mutating func attempt(_ command: HordeCommand) -> Bool {
        do throws(HordeRejection) {
            try perform(command)
            return true
        } catch {
            return false
        }
    }

    /// Lets the horde deal with what is due, each at its time.
    private mutating func sweep(until time: Timestamp) {
        while let due = state.nextDeadline(), due <= time {
            now = max(now, due)
            attempt(.sweep)
        }
    }
}
