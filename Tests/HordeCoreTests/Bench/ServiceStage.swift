import HordeTestSupport
import Testing

@testable import HordeCore

/// A service whose clock, journal and batches are moved by hand.
///
/// Nothing runs by itself: a test writes batches with `commitNext` and looks at what is due with
/// `sweep`, so that it knows what happens when.
struct ServiceStage: Sendable {
    let service: HordeService
    let clock = ManualClock()
    let journal = GatedJournal(isOpen: true)

    /// Starts a service with an administrator.
    init(policy: HordePolicy = .friends) async throws {
        service = HordeService(
            policy: policy, journal: journal, clock: clock, identifiers: SequentialIdentifiers())
        _ = try await service.perform(.bootstrap(name: "root", key: HordeFixture.key(1)))
        await service.commitNext()
    }

    /// Makes a user; it is on disk then.
    func user(_ name: String, kudos: Kudos = .zero) async throws -> UserID {
        let number = await service.state.users.count
        let creation = UserCreation(
            name: name, key: HordeFixture.key(UInt64(1000 + number)), kudos: kudos)
        _ = try await service.perform(
            .create(
                creation, actor: HordeFixture.root,
                award: LedgerEventID(bits: UInt128(1_000_000 + number))))
        await service.commitNext()
        return UserID(number)
    }

    /// Puts a request into the queue.
    func submit(
        _ user: UserID = .anonymous, _ terms: RequestTerms = RequestTerms(),
        prompt: String = "Once upon a time"
    ) async throws -> RequestID {
        try await service.submit(
            RequestSubmission(
                user: user, caller: nil, terms: terms,
                texts: RequestTexts(prompt: prompt, parameters: "{}"))
        ).id
    }

    /// A worker asks for a job; a new worker is written down before the answer is read.
    func pop(
        _ name: String = "worker", of owner: UserID, wait: Duration = .zero
    ) async throws -> PopOutcome {
        try await service.pop(
            PopRequest(
                owner: owner, name: name,
                offer: WorkerOffer(
                    models: ["plain-1B"], maximumLength: 512, maximumContextLength: 4096),
                wait: wait))
    }

    /// The job that a worker gets now.
    func job(of owner: UserID) async throws -> JobID {
        let outcome = try await pop(of: owner)
        return try #require(outcome.jobs.first).job
    }

    /// A delivery that waits for its batch.
    func delivery(
        of job: JobID, by owner: UserID, text: String = "abcd"
    ) -> Task<Kudos, any Error> {
        // Swift 6.3 compiles a task that makes the value itself to one that does not start.
        let delivery = JobDelivery(job: job, owner: owner, text: text)
        return Task { try await service.deliver(delivery) }
    }

    /// A text is delivered while a batch can be written at once.
    func deliver(_ job: JobID, by owner: UserID, text: String = "abcd") async throws -> Kudos {
        let answer = delivery(of: job, by: owner, text: text)
        // Readers whom the text wakes may wait for the same batch.
        await until("the delivery is to be written") { await service.commitWaiters.count > 0 }
        await service.commitNext()
        return try await answer.value
    }

    /// Moves the clock and deals with what is due.
    func pass(_ duration: Duration) async {
        clock.move(by: duration)
        await service.sweep()
    }

    /// Lets others run until something is so.
    func until(_ what: Comment, _ condition: () async -> Bool) async {
        for _ in 0..<100_000 {
            if await condition() { return }
            await Task.yield()
        }
        Issue.record("It never came to be that \(what).")
    }

    /// Waits until a number of callers wait for a batch.
    func untilWaiting(_ count: Int = 1) async {
        await until("\(count) wait for the disk") { await service.commitWaiters.count == count }
    }

    /// Begins to write the open batch, up to the closed gate.
    func beginWriting() async -> Task<Bool, Never> {
        let writing = Task { await service.commitNext() }
        await until("a batch is at the gate") { journal.isWaiting }
        return writing
    }
}
