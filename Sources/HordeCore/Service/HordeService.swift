/// A running horde: the one actor that owns a ``HordeState``.
///
/// Every command is decided and done at once in memory. Durable facts go into the open batch, and
/// whoever asked gets the answer when that batch is on disk; while one batch is written, the next
/// one fills. ``run()`` writes the batches and deals with what falls due, so keep it running.
public actor HordeService {
    /// The constants.
    public nonisolated let policy: HordePolicy

    let journal: any HordeJournal
    let clock: any WallClock
    let identifiers: any IdentifierSource

    var state: HordeState
    var vault = TextVault()
    /// The latest time that was handed out; time never goes back.
    var lastTime: Timestamp

    // MARK: Batches

    /// Facts that wait for the next batch.
    var openEvents: [DurableEvent] = []
    /// The number of the batch that is being filled.
    var openBatch: UInt64
    /// The number of the last batch on disk.
    var committedBatch: UInt64
    var commitWaiters: [CommitWaiter] = []
    /// In which batch each person, worker and request last changed.
    var touched = TouchedEntities()
    /// The batch that could not be written yet.
    var failedBatch: JournalBatch?
    var isWriting = false
    /// True while batches do not get to the disk.
    var isFailing = false
    var isStopping = false
    /// True when nothing is written any more.
    var hasStopped = false
    let wakeWriter: AsyncStream<Void>.Continuation
    private let writerWakes: AsyncStream<Void>

    /// What administrators do under idempotency keys and is not yet on disk.
    var keyedActs: Set<LedgerEventID> = []

    /// The filters, once they were asked for; nil after they changed.
    var filters: FilterSet?

    // MARK: Waiting callers

    var popWaiters: [PopID: CheckedContinuation<PopAnswer, Never>] = [:]
    /// Answers to pops whose caller has not begun to wait.
    var popAnswers: [PopID: PopAnswer] = [:]
    var statusWaiters: [RequestID: [StatusWaiter]] = [:]
    var statusWaiterCount = 0
    var nextWaiter: UInt64 = 0

    /// Creates a service on what the journal has loaded.
    ///
    /// - Parameters:
    ///   - policy: The constants.
    ///   - catalogue: The sizes of models that the operator knows.
    ///   - snapshot: What ``HordeJournal/load()`` returned.
    ///   - journal: Where durable facts go.
    ///   - clock: The machine's clock.
    ///   - identifiers: Where identifiers come from.
    /// - Precondition: the policy is valid, as ``HordePolicy/validated()`` says; a policy that is
    ///   not ends the process with a sentence that names its fields.
    public init(
        policy: HordePolicy = .friends, catalogue: ModelCatalogue = ModelCatalogue(),
        snapshot: HordeSnapshot = HordeSnapshot(), journal: any HordeJournal,
        clock: any WallClock, identifiers: any IdentifierSource
    ) {
        self.policy = policy
        self.journal = journal
        self.clock = clock
        self.identifiers = identifiers
        state = HordeState(policy: policy, catalogue: catalogue, snapshot: snapshot)
        lastTime = snapshot.lastTime
        openBatch = snapshot.lastBatch + 1
        committedBatch = snapshot.lastBatch
        (writerWakes, wakeWriter) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Writes batches and deals with what falls due, until ``stop()`` or cancellation; then writes
    /// what is left and returns.
    public func run() async {
        await withTaskGroup { group in
            group.addTask { await self.writeBatches() }
            group.addTask { await self.sweepRegularly() }
            await group.next()
            group.cancelAll()
        }
        await stop()
    }

    /// Refuses new commands, answers all who wait, and writes what is left.
    ///
    /// It gives up on a disk that still fails after a few attempts; whoever waits is then told
    /// that the outcome is pending.
    public func stop() async {
        isStopping = true
        for id in popWaiters.keys.sorted() { withdraw(id) }
        for id in statusWaiters.keys.sorted() { wakeReaders(of: id) }
        wakeWriter.yield()
        var attempts = 0
        while hasUnwritten || isWriting, attempts < 40 {
            attempts += 1
            if await !commitNext() { await pause(.milliseconds(50)) }
        }
        hasStopped = true
        for waiter in commitWaiters { waiter.continuation.resume(returning: false) }
        commitWaiters = []
        wakeWriter.finish()
    }

    /// True when something is not on disk.
    var hasUnwritten: Bool { failedBatch != nil || !openEvents.isEmpty }

    /// The time, never earlier than before.
    func time() -> Timestamp {
        lastTime = max(lastTime, clock.now())
        return lastTime
    }

    private func writeBatches() async {
        var delay = Duration.milliseconds(50)
        for await _ in writerWakes {
            while hasUnwritten {
                if await commitNext() {
                    delay = .milliseconds(50)
                } else {
                    if isStopping || Task.isCancelled { return }
                    await pause(delay)
                    delay = min(delay * 2, .seconds(2))
                }
            }
            if isStopping { return }
        }
    }

    private func sweepRegularly() async {
        while !isStopping, !Task.isCancelled {
            await pause(policy.sweepInterval)
            sweep()
        }
    }

    private func pause(_ duration: Duration) async {
        do { try await clock.sleep(for: duration) } catch { return }
    }
}
