import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Movements that are looked up on disk")
struct MovementTests {
    /// A service whose batches are written as they come.
    private static func running<Result: Sendable>(
        _ body: (ServiceStage) async throws -> Result
    ) async throws -> Result {
        let stage = try await ServiceStage()
        let running = Task { await stage.service.run() }
        defer { running.cancel() }
        return try await body(stage)
    }

    private static func member(_ stage: ServiceStage, _ number: UInt64) async throws -> UserID {
        try await stage.service.create(
            UserCreation(name: "member \(number)", key: HordeFixture.key(2000 + number)),
            by: HordeFixture.root
        ).profile.id
    }

    @Test("An award under a key is given once, at whatever pace it is repeated")
    func keyedAward() async throws {
        try await Self.running { stage in
            let user = try await Self.member(stage, 1)
            let order = AwardOrder(
                user: user, amount: Kudos(5), reason: .award, idempotencyKey: HordeFixture.key(9))
            let first = try await stage.service.award(order, by: HordeFixture.root)
            for _ in 0..<3 {
                let again = try await stage.service.award(order, by: HordeFixture.root)
                #expect(again == first)
            }
            #expect(try await stage.service.user(user).balance == Kudos(5))
            let other = AwardOrder(
                user: user, amount: Kudos(6), reason: .award, idempotencyKey: HordeFixture.key(9))
            await #expect(throws: HordeRejection.idempotencyConflict) {
                try await stage.service.award(other, by: HordeFixture.root)
            }
            await #expect(throws: HordeRejection.notAdministrator) {
                try await stage.service.award(order, by: user)
            }
        }
    }

    @Test("Two awards under one key at once are one")
    func awardsAtOnce() async throws {
        let stage = try await ServiceStage()
        let user = try await stage.user("user")
        stage.journal.setOpen(false)
        let order = AwardOrder(
            user: user, amount: Kudos(5), reason: .award, idempotencyKey: HordeFixture.key(9))
        let first = Task { try await stage.service.award(order, by: HordeFixture.root) }
        await stage.untilWaiting()
        await #expect(throws: HordeRejection.outcomePending) {
            try await stage.service.award(order, by: HordeFixture.root)
        }
        stage.journal.setOpen(true)
        await stage.service.commitNext()
        let event = try await first.value
        let again = try await stage.service.award(order, by: HordeFixture.root)
        #expect(again == event)
        #expect(try await stage.service.user(user).balance == Kudos(5))
    }

    @Test("A movement that is not yet written is waited for, then undone; a second try says so")
    func reversal() async throws {
        let stage = try await ServiceStage()
        let (giver, taker) = (
            try await stage.user("giver", kudos: Kudos(10)), try await stage.user("taker")
        )
        stage.journal.setOpen(false)
        let given = LedgerEventID(bits: 77)
        _ = try await stage.service.perform(
            .transfer(
                TransferOrder(source: giver, destination: taker, amount: Kudos(4)), event: given))
        let reversals = (0..<2).map { _ in
            Task { try await stage.service.reverse(given, by: HordeFixture.root) }
        }
        await stage.untilWaiting(2)
        stage.journal.setOpen(true)
        await stage.service.commitNext()
        await stage.untilWaiting(1)
        await stage.service.commitNext()
        var outcomes: [Result<LedgerEvent, any Error>] = []
        for reversal in reversals { outcomes.append(await reversal.result) }
        let undoing = try #require(outcomes.compactMap { try? $0.get() }.first)
        #expect(outcomes.count { (try? $0.get()) != nil } == 1)
        #expect(undoing.reverses == given)
        await #expect(throws: HordeRejection.alreadyReversed(by: undoing.id)) {
            try await stage.service.reverse(given, by: HordeFixture.root)
        }
        await #expect(throws: HordeRejection.reversalIsFinal) {
            try await stage.service.reverse(undoing.id, by: HordeFixture.root)
        }
        await #expect(throws: HordeRejection.unknownMovement) {
            try await stage.service.reverse(LedgerEventID(bits: 1 << 90), by: HordeFixture.root)
        }
        #expect(try await stage.service.user(giver).balance == Kudos(10))
    }

    @Test("What was moved before a restart can be undone after it, once")
    func restart() async throws {
        let stage = try await ServiceStage()
        let user = try await stage.user("user", kudos: Kudos(4))
        let history = try await stage.service.movements(
            of: user, limit: 5, by: HordeFixture.root)
        let event = try #require(history.first?.event.id)
        for _ in 0..<2 {
            let service = HordeService(
                snapshot: try await stage.journal.load(), journal: stage.journal,
                clock: stage.clock, identifiers: SequentialIdentifiers())
            let running = Task { await service.run() }
            do {
                let undoing = try await service.reverse(event, by: HordeFixture.root)
                #expect(undoing.reverses == event)
            } catch {
                guard case .alreadyReversed = error else { throw error }
            }
            #expect(try await service.user(user).balance == .zero)
            running.cancel()
            await running.value
        }
    }

    @Test("A history is for its user and moderators, page by page")
    func history() async throws {
        let stage = try await ServiceStage()
        let user = try await stage.user("user", kudos: Kudos(4))
        let other = try await stage.user("other")
        for number in 1...4 {
            _ = try await stage.service.perform(
                .transfer(
                    TransferOrder(source: user, destination: other, amount: Kudos(1)),
                    event: LedgerEventID(bits: UInt128(100 + number))))
        }
        await stage.service.commitNext()
        let newest = try await stage.service.movements(of: user, limit: 3, by: user)
        #expect(newest.map(\.event.id.bits) == [104, 103, 102])
        let rest = try await stage.service.movements(
            of: user, before: newest.last?.event.id, limit: 3, by: HordeFixture.root)
        #expect(rest.count == 2 && rest.first?.event.id.bits == 101)
        for (asker, refusal) in [
            (other, HordeRejection.notModerator), (.anonymous, .anonymousForbidden),
        ] {
            await #expect(throws: refusal) {
                try await stage.service.movements(of: user, limit: 3, by: asker)
            }
        }
        await #expect(throws: HordeRejection.unknownMovement) {
            try await stage.service.movements(
                of: user, before: LedgerEventID(bits: 9), limit: 3, by: user)
        }
    }

    @Test("A price is told to whom a text would be given, and to nobody else")
    func quote() async throws {
        var policy = HordePolicy.friends
        policy.requiresCover = true
        policy.openJobsPerUser = 2
        policy.requestFee = Kudos(1)
        policy.promptTokenWeight = 1000
        let stage = try await ServiceStage(policy: policy)
        let user = try await stage.user("user", kudos: Kudos(30))
        func quote(_ length: Int, count: Int = 1) async throws -> Kudos {
            let submission = RequestSubmission(
                user: user, caller: nil,
                terms: RequestTerms(count: count, maximumLength: length, models: ["plain-1B"]),
                texts: RequestTexts(
                    prompt: String(repeating: "a", count: 84), parameters: "{}"))
            let price = try await stage.service.quote(submission)
            return price.total
        }
        #expect(try await quote(21, count: 2) == Kudos(5))
        await #expect(throws: HordeRejection.tooManyOpenJobs(limit: 2)) {
            try await quote(21, count: 3)
        }
        #expect(try await quote(567) == Kudos(29))
        await #expect(
            throws: HordeRejection.coverNeeded(
                tokens: 512, cost: Kudos(32), available: Kudos(30))
        ) { try await quote(630) }
        var changes = ModeChanges()
        changes.isInMaintenance = true
        _ = try await stage.service.perform(.changeModes(changes, actor: HordeFixture.root))
        await #expect(throws: HordeRejection.inMaintenance) { try await quote(21) }
        #expect(await stage.service.performance().waitingJobs == 0)
    }
}
