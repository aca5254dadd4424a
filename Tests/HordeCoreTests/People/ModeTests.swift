import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The modes of a horde")
struct ModeTests {
    private var horde: HordeFixture
    private let user: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user")
    }

    private func refusal(
        _ user: UserID, prompt: String = "Once", _ change: (inout RequestTerms) -> Void = { _ in }
    ) -> HordeRejection? {
        var terms = RequestTerms()
        change(&terms)
        return horde.refusal { [terms] horde throws(HordeRejection) in
            _ = try horde.submit(user, terms, prompt: prompt)
        }
    }

    private func modeRefusal(
        by actor: UserID, _ set: (inout ModeChanges) -> Void
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in try horde.change(modesBy: actor, set) }
    }

    @Test("Who may change which mode")
    mutating func rights() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let acts: [(inout ModeChanges) -> Void] = [
            { $0.allowsAnonymous = false }, { $0.registration = .closed },
            { $0.minimumStanding = .some(Kudos(1)) }, { $0.isInMaintenance = true },
        ]
        for act in acts {
            #expect(modeRefusal(by: user, act) == .notAdministrator)
            #expect(modeRefusal(by: moderator, act) == .notAdministrator)
            #expect(modeRefusal(by: HordeFixture.root, act) == nil)
        }
        #expect(modeRefusal(by: user) { $0.workersByInvitation = true } == .notModerator)
        #expect(modeRefusal(by: moderator) { $0.workersByInvitation = true } == nil)
        #expect(modeRefusal(by: user) { $0.isUnderRaid = true } == .notModerator)
        #expect(modeRefusal(by: moderator) { $0.isUnderRaid = true } == nil)
        #expect(modeRefusal(by: HordeFixture.root) { _ in } == .nothingToChange)
        #expect(modeRefusal(by: UserID(99)) { $0.isInMaintenance = true } == .unknownUser)
    }

    @Test("Whoever was deleted changes nothing any more")
    mutating func deletedActors() throws {
        let gone = try horde.user("gone", roles: [.administrator, .moderator, .deleted])
        _ = try horde.pop("worker", of: user)
        let worker = try #require(horde.worker("worker")?.id)
        #expect(modeRefusal(by: gone) { $0.isInMaintenance = true } == .deletedUser)
        #expect(horde.refusal(changing: user, by: gone) { $0.name = "x" } == .deletedUser)
        let change = horde.refusal { horde throws(HordeRejection) in
            try horde.change(worker, by: gone) { $0.isPaused = true }
        }
        #expect(change == .deletedUser)
        let deletion = horde.refusal { horde throws(HordeRejection) in
            try horde.apply(.deleteWorker(worker, actor: gone))
        }
        #expect(deletion == .deletedUser)
    }

    @Test("Maintenance takes no requests and lets what is there finish")
    mutating func maintenance() throws {
        let request = try horde.submit(user)
        try horde.change { $0.isInMaintenance = true }
        #expect(refusal(user) == .inMaintenance)
        let owner = try horde.user("owner")
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner)
        #expect(horde.status(request)?.isDone == true)
        try horde.change { $0.isInMaintenance = false }
        #expect(refusal(user) == nil)
    }

    @Test("Anonymous requests may be switched off, over a restart too")
    mutating func anonymous() throws {
        #expect(refusal(.anonymous) == nil)
        try horde.change { $0.allowsAnonymous = false }
        horde = try horde.restarted(after: .zero)
        #expect(refusal(.anonymous) == .anonymousDisabled)
        #expect(refusal(user) == nil)
    }

    @Test("A minimum standing keeps out who is below it", arguments: [-10, 0, 10])
    mutating func minimum(kudos: Int64) throws {
        try horde.change { $0.minimumStanding = .some(Kudos(kudos)) }
        try horde.adjust(user, by: Kudos(kudos))
        #expect(refusal(user) == nil)
        try horde.adjust(user, by: -Kudos(centikudos: 1))
        #expect(refusal(user) == .standingTooLow(minimum: Kudos(kudos)))
        try horde.change { $0.minimumStanding = .some(nil) }
        #expect(refusal(user) == nil)
    }

    @Test("Every refusal of a request that is not well formed")
    func requests() {
        #expect(refusal(UserID(99)) == .unknownUser)
        #expect(refusal(user, prompt: "") == .emptyPrompt)
        let long = String(repeating: "x", count: (1 << 20) + 1)
        #expect(refusal(user, prompt: long) == .promptTooLong(limit: 1 << 20))
        #expect(refusal(user, prompt: String(long.dropLast())) == nil)
        let models = (0...200).map { "model \($0)" }
        #expect(refusal(user) { $0.models = models } == .tooManyModels(limit: 200))
        let worker = WorkerID(bits: 1 << 100)
        #expect(refusal(user) { $0.workers = [worker] } == .unknownWorkerInList(worker))
        let workers = (0...50).map { WorkerID(bits: $0) }
        #expect(refusal(user) { $0.workers = workers } == .tooManyWorkersInList(limit: 50))
        for count in [-1, 0, 21] {
            #expect(refusal(user) { $0.count = count } == .invalidValue(field: "count"))
        }
        for length in [-1, 0, 1_000_001] {
            #expect(
                refusal(user) { $0.maximumLength = length }
                    == .invalidValue(field: "maximumLength"))
        }
        for length in [-1, 0, 100_000_001] {
            #expect(
                refusal(user) { $0.maximumContextLength = length }
                    == .invalidValue(field: "maximumContextLength"))
        }
        #expect(refusal(user) { $0.maximumContextLength = 79 } == .contextShorterThanLength)
        #expect(refusal(user) { $0.maximumContextLength = 80 } == nil)
    }
}
