import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Workers as their owners and moderators set them")
struct WorkerChangeTests {
    private var horde: HordeFixture
    private let (owner, other, moderator): (UserID, UserID, UserID)
    private let worker: WorkerID

    init() throws {
        horde = try HordeFixture()
        (owner, other) = (try horde.user("owner"), try horde.user("other"))
        moderator = try horde.user("moderator", roles: [.moderator])
        _ = try horde.pop("worker", of: owner)
        worker = try #require(horde.worker("worker")?.id)
    }

    private func refusal(
        by actor: UserID, of worker: WorkerID? = nil, _ set: (inout WorkerChanges) -> Void
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            try horde.change(worker ?? self.worker, by: actor, set)
        }
    }

    private func popRefusal(
        _ name: String = "worker", of owner: UserID, models: [String] = ["plain-1B"],
        threads: Int = 1, amount: Int = 1
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            _ = try horde.pop(name, of: owner, models: models, threads: threads, amount: amount)
        }
    }

    @Test("Every refusal of a change")
    mutating func refusals() throws {
        _ = try horde.pop("second", of: owner)
        let long = String(repeating: "x", count: 1001)
        let unknown = WorkerID(bits: 1 << 100)
        #expect(refusal(by: owner, of: unknown) { $0.info = "" } == .unknownWorker)
        #expect(refusal(by: .anonymous) { $0.info = "" } == .anonymousForbidden)
        #expect(refusal(by: UserID(99)) { $0.info = "" } == .unknownUser)
        #expect(refusal(by: owner) { _ in } == .nothingToChange)
        #expect(refusal(by: owner) { $0.isPaused = true } == .notModerator)
        #expect(refusal(by: other) { $0.info = "" } == .notWorkerOwner)
        #expect(refusal(by: owner) { $0.info = long } == .invalidValue(field: "info"))
        #expect(refusal(by: owner) { $0.name = "" } == .nameInvalid)
        #expect(refusal(by: owner) { $0.name = "second" } == .workerNameTaken)
        #expect(refusal(by: owner) { $0.name = "worker" } == nil)
        #expect(
            refusal(by: owner) { $0.maintenanceMessage = long }
                == .invalidValue(field: "maintenanceMessage"))
        for actor in [owner, moderator] { #expect(refusal(by: actor) { $0.info = "i" } == nil) }
    }

    @Test("A renamed worker keeps what it did, and its old name is free")
    mutating func renamed() throws {
        try horde.change(worker, by: owner) { $0.name = "renamed" }
        #expect(horde.worker("renamed")?.id == worker && horde.worker("worker") == nil)
        #expect(popRefusal("renamed", of: other) == .workerNameTaken)
        #expect(popRefusal("worker", of: other) == nil)
    }

    @Test("In maintenance it serves its owner, and tells the others why")
    mutating func maintenance() throws {
        try horde.change(worker, by: owner) {
            $0.isInMaintenance = true
            $0.maintenanceMessage = "New fans"
        }
        _ = try horde.submit(other)
        #expect(popRefusal(of: owner) == .workerInMaintenance(message: "New fans"))
        _ = try horde.submit(owner)
        #expect(try horde.pop("worker", of: owner).job != nil)
        try horde.change(worker, by: owner) { $0.isInMaintenance = false }
        #expect(try horde.pop("worker", of: owner).job != nil)
    }

    @Test("A paused worker gets nothing, not even its owner's")
    mutating func paused() throws {
        try horde.change(worker, by: moderator) { $0.isPaused = true }
        _ = try horde.submit(owner)
        let pop = try horde.pop("worker", of: owner, wait: .seconds(60))
        #expect(pop.isWaiting)
        try horde.change(worker, by: moderator) { $0.isPaused = false }
        #expect(horde.answers[pop.id]?.jobs.count == 1)
    }

    @Test("Every refusal of a pop")
    mutating func popRefusals() throws {
        #expect(popRefusal(of: UserID(99)) == .unknownUser)
        #expect(popRefusal(of: .anonymous) == .anonymousForbidden)
        #expect(popRefusal(of: owner, models: []) == .noModels)
        let many = (0...200).map { "model \($0)" }
        #expect(popRefusal(of: owner, models: many) == .tooManyModels(limit: 200))
        for threads in [-1, 0, 51] {
            #expect(popRefusal(of: owner, threads: threads) == .invalidValue(field: "threads"))
        }
        #expect(popRefusal(of: owner, amount: 0) == .invalidValue(field: "amount"))
        #expect(popRefusal(of: other) == .workerNameTaken)
        for name in ["", " ", "a\u{1B}[2J", String(repeating: "x", count: 101)] {
            #expect(popRefusal(name, of: owner) == .nameInvalid)
        }
    }

    @Test("By invitation, the invited number of workers; those that are there stay")
    mutating func byInvitation() throws {
        try horde.change { $0.workersByInvitation = true }
        #expect(popRefusal(of: owner) == nil)
        #expect(popRefusal("new", of: owner) == .workersByInvitation)
        #expect(popRefusal("new", of: other) == .workersByInvitation)
        var changes = UserChanges()
        changes.workersInvited = 2
        try horde.change(owner, changes, by: moderator)
        _ = try horde.pop("new", of: owner)
        #expect(popRefusal("newer", of: owner) == .workersByInvitation)
    }

    @Test("Twenty workers a user, or as many as it was invited for")
    mutating func tooMany() throws {
        for number in 1..<20 { _ = try horde.pop("worker \(number)", of: owner) }
        #expect(popRefusal("last", of: owner) == .tooManyWorkers(limit: 20))
        #expect(popRefusal("last", of: other) == nil)
        var changes = UserChanges()
        changes.workersInvited = 21
        try horde.change(owner, changes, by: moderator)
        #expect(popRefusal("last", of: owner) == nil)
    }
}
