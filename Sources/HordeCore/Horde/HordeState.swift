/// A whole horde as a value: who has kudos, which workers are here, what waits, who gets what next.
///
/// It never asks the time, never rolls a die and touches nothing outside itself.
/// ``decide(_:at:reading:)`` says what a command leads to, and ``evolve(_:)`` is the only way to
/// change anything, whether a horde runs, is simulated or replayed.
public struct HordeState: Sendable {
    /// The constants.
    public let policy: HordePolicy
    /// The sizes of models.
    var sizes: ModelSizes

    // MARK: People

    /// Users by number.
    var users = ChunkedArray<User>()
    /// Users' numbers by the digests of their keys.
    var keys = HashIndex()
    /// Services by the digests of their passkeys.
    var passkeys: [SecretDigest: UserID] = [:]
    var ledger: Ledger
    /// How far owners have come who are not trusted and have begun to earn it.
    var trust: [UserID: TrustProgress] = [:]
    var modes: HordeModes
    var invitations: [InvitationID: Invitation] = [:]
    var invitationCodes: [SecretDigest: InvitationID] = [:]
    /// Transfers whose idempotency keys are remembered.
    var transfers = TransferMemory()

    /// Movements that were undone since the start, and by which; earlier ones the journal knows.
    var reversals: [LedgerEventID: LedgerEventID] = [:]

    /// Filters, styles and collections.
    var library = StyleLibrary()
    /// Keys that users lend.
    var sharedKeys = SharedKeyRing()

    /// Teams with their workers.
    var teams = TeamBook()

    /// Messages to workers.
    var messageBook = MessageBook()

    // MARK: Workers

    var workers = Table<Worker>()
    var workerNames: [String: WorkerID] = [:]
    /// Each owner's workers, oldest first.
    var ownedWorkers: [UserID: [WorkerID]] = [:]
    var presence = Presence()
    /// What the workers that are here can do.
    var capacities = Capacities()
    /// Workers with something to write down, in the order in which that came about.
    var unwritten: [WorkerID] = []

    // MARK: Queue

    var requests = Table<GenerationRequest>()
    /// The names of models that requests name.
    var modelNames = SharedNames()
    /// Open jobs of each anonymous caller.
    var callerJobs = Table<CallerLoad>()
    var jobs = Table<Job>()
    var runningJobs = 0
    var queue: RequestQueue
    var waitingPops = WaitingPops()
    /// Requests that are to be offered to those who wait.
    var offers: [RequestID] = []
    /// Waiting pops that are to be looked at again, the next one last.
    var reopened: [PopID] = []
    /// False while facts cannot be written, so that no work is given out that could not be paid.
    var handsOutJobs = true

    // MARK: Counters

    var deadlines = ChunkedHeap<Deadline>()
    /// Numbers arrivals, turns and deadlines in one rising sequence.
    var sequence: UInt64 = 0
    /// Jobs handed out since the last elder's turn.
    var sinceElder = 0
    /// Texts of the last minute.
    var throughput = ThroughputMeter()
    /// Texts of the last hour.
    var hourly = ThroughputMeter(span: .seconds(60))
    /// Texts by model.
    var modelTexts = ModelTexts()
    /// Texts ever.
    var allTexts = TextCount.zero

    /// Creates a horde from what was committed before; a fresh one from an empty snapshot.
    ///
    /// - Precondition: the policy is valid, as ``HordePolicy/validated()`` says; a policy that is
    ///   not ends the process with a sentence that names its fields.
    public init(
        policy: HordePolicy = .friends, catalogue: ModelCatalogue = ModelCatalogue(),
        snapshot: HordeSnapshot = HordeSnapshot()
    ) {
        policy.requireValid()
        self.policy = policy
        sizes = ModelSizes(catalogue: catalogue)
        ledger = Ledger(treasury: snapshot.treasury, sink: snapshot.sink)
        modes = snapshot.modes
        queue = RequestQueue(ageing: policy.ageing)
        restore(snapshot)
    }

    /// Decides and evolves at once, with all that follows: waiting workers that a request wakes.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - now: The time, never earlier than that of a command before.
    ///   - vault: The prompts, for workers that block words.
    ///   - refusingDurable: True to refuse what would have to be written down.
    /// - Throws: ``HordeRejection``; then nothing has changed.
    /// - Returns: the facts, in order.
    public mutating func apply(
        _ command: HordeCommand, at now: Timestamp, reading vault: TextVault = TextVault(),
        refusingDurable: Bool = false
    ) throws(HordeRejection) -> [HordeEvent] {
        var events = try decide(command, at: now, reading: vault)
        if refusingDurable, events.contains(where: \.isDurable) { throw .storageUnavailable }
        for event in events { evolve(event) }
        if case .sweep = command {
            // What is left then stays due, for the next sweep.
            var work = 0
            while work < 250, let step = decideDue(at: now, reading: vault), !step.isEmpty {
                work += step.work
                for event in step { evolve(event) }
                events += step
                events += followUp(at: now, reading: vault)
            }
        }
        events += followUp(at: now, reading: vault)
        return events
    }

    /// When a sweep next has something to do; nil for never.
    public func nextDeadline() -> Timestamp? { deadlines.min?.time }

    private mutating func followUp(at now: Timestamp, reading vault: TextVault) -> [HordeEvent] {
        var events: [HordeEvent] = []
        while let step = decideFollowUp(at: now, reading: vault) {
            for event in step { evolve(event) }
            events += step
        }
        return events
    }
}
