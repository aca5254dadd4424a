import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Pops that are refused, and changes of workers")
struct WorkerChangeTests {
    var horde: HordeFixture
    let owner: UserID
    let other: UserID
    let moderator: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
        other = try horde.user("other")
        moderator = try horde.user("moderator", roles: [.moderator])
        _ = try horde.pop("w", of: owner)
        _ = try horde.pop("x", of: other)
    }

    private func refusal(
        _ name: String = "w", by actor: UserID, _ change: (inout WorkerChanges) -> Void
    ) -> HordeRejection? {
        var horde = horde
        return horde.refusal { try $0.change(name, by: actor, change) }
    }

    @Test("Who may change what of a worker")
    mutating func rights() throws {
        var changes = WorkerChanges()
        changes.info = "x"
        #expect(
            horde.refusal {
                try $0.apply(.changeWorker(WorkerID(bits: 0), changes, actor: .anonymous))
            } == .unknownWorker)
        #expect(refusal(by: .anonymous) { $0.info = "x" } == .anonymousForbidden)
        #expect(refusal(by: UserID(99)) { $0.info = "x" } == .unknownUser)
        #expect(refusal(by: other) { _ in } == .nothingToChange)
        #expect(refusal(by: owner) { $0.isPaused = true } == .notModerator)
        #expect(refusal(by: other) { $0.isPaused = true } == .notModerator)
        #expect(refusal(by: other) { $0.info = "x" } == .notWorkerOwner)
        for actor in [owner, moderator] {
            #expect(refusal(by: actor) { $0.info = "x" } == nil)
            #expect(refusal(by: actor) { $0.isInMaintenance = true } == nil)
            #expect(refusal(by: actor) { $0.name = "y" } == nil)
        }
        try horde.set(.deleted, of: moderator)
        #expect(refusal(by: moderator) { $0.isPaused = true } == .deletedUser)
    }

    @Test("Values that are refused; then nothing is changed")
    mutating func values() throws {
        let long = String(repeating: "x", count: 1001)
        #expect(refusal(by: owner) { $0.info = long } == .invalidValue(field: "info"))
        #expect(refusal(by: owner) { $0.name = " " } == .nameInvalid)
        #expect(refusal(by: owner) { $0.name = "x" } == .workerNameTaken)
        #expect(refusal(by: owner) { $0.name = "w" } == nil)
        #expect(
            refusal(by: owner) { $0.maintenanceMessage = long }
                == .invalidValue(field: "maintenanceMessage"))
        let both = horde.refusal {
            try $0.change("w") {
                $0.info = "new"
                $0.name = "x"
            }
        }
        #expect(both == .workerNameTaken)
        #expect(try horde.worker("w").profile.info == "")
    }

    @Test("Maintenance has a message, the last one or a plain one, and tells it to the worker")
    mutating func maintenance() throws {
        func message(_ horde: inout HordeFixture) -> HordeRejection? {
            horde.refusal { [owner] in _ = try $0.pop("w", of: owner) }
        }
        try horde.change("w") { $0.isInMaintenance = true }
        #expect(
            message(&horde)
                == .workerInMaintenance(message: "This worker is in maintenance mode."))
        try horde.change("w") {
            $0.isInMaintenance = true
            $0.maintenanceMessage = "Lunch"
        }
        #expect(message(&horde) == .workerInMaintenance(message: "Lunch"))
        _ = try horde.submit(other)
        #expect(message(&horde) == .workerInMaintenance(message: "Lunch"))
        let own = try horde.submit(owner)
        let pop = try horde.pop("w", of: owner)
        #expect(try horde.request(of: pop) == own)
        try horde.change("w") { $0.isInMaintenance = false }
        #expect(message(&horde) == nil)
    }

    @Test("A renamed worker is found under its new name, and the old one is free")
    mutating func renamed() throws {
        let id = try horde.worker("w").id
        try horde.change("w", by: owner) { $0.name = "y" }
        _ = try horde.pop("y", of: owner)
        #expect(try horde.worker("y").id == id)
        _ = try horde.pop("w", of: other)
        #expect(try horde.worker("w").id != id)
    }

    @Test("Who may delete a worker, and what becomes of its waiting pops")
    mutating func deletion() throws {
        let id = try horde.worker("w").id
        func refusal(_ id: WorkerID, by actor: UserID) -> HordeRejection? {
            var horde = horde
            return horde.refusal { try $0.apply(.deleteWorker(id, actor: actor)) }
        }
        #expect(refusal(WorkerID(bits: 0), by: .anonymous) == .unknownWorker)
        #expect(refusal(id, by: .anonymous) == .anonymousForbidden)
        #expect(refusal(id, by: UserID(99)) == .unknownUser)
        #expect(refusal(id, by: other) == .notModerator)
        #expect(refusal(id, by: moderator) == nil)
        let pop = try horde.pop("w", of: owner, wait: .seconds(60))
        try horde.apply(.deleteWorker(id, actor: owner))
        #expect(horde.answers[pop.id]?.jobs == [])
        #expect(horde.state.workers[id] == nil)
        horde.tick(.seconds(400))
        _ = try horde.pop("w", of: other)
    }

    /// What can be wrong with a pop, in the order in which it is found.
    enum Fault: Int, CaseIterable, Sendable {
        case unknown, deleted, flagged, anonymous, noModels, models, threads, amount, name
        case byInvitation, tooMany
    }

    private static let rejections: [Fault: HordeRejection] = [
        .unknown: .unknownUser, .deleted: .deletedUser, .flagged: .ownerFlagged,
        .anonymous: .anonymousForbidden, .noModels: .noModels, .models: .tooManyModels(limit: 200),
        .threads: .invalidValue(field: "threads"), .amount: .invalidValue(field: "amount"),
        .name: .nameInvalid, .byInvitation: .workersByInvitation,
        .tooMany: .tooManyWorkers(limit: 20),
    ]

    private func pop(with faults: [Fault]) throws -> HordeRejection? {
        var horde = horde
        if faults.contains(.deleted) { try horde.set(.deleted, of: owner) }
        if faults.contains(.tooMany) {
            for number in 0..<19 { _ = try horde.pop("\(number)", of: other) }
        }
        if faults.contains(.flagged) {
            for user in [owner, other] { try horde.set(.flagged, of: user) }
        }
        if faults.contains(.byInvitation) {
            var changes = ModeChanges()
            changes.workersByInvitation = true
            try horde.apply(.changeModes(changes, actor: moderator))
        }
        var user = faults.contains(.tooMany) && !faults.contains(.deleted) ? other : owner
        if faults.contains(.unknown) { user = UserID(99) }
        if faults.contains(.anonymous) { user = .anonymous }
        let models =
            faults.contains(.noModels)
            ? [] : (0..<(faults.contains(.models) ? 201 : 200)).map { "\($0)" }
        let name = faults.contains(.name) ? "" : "new"
        return horde.refusal {
            _ = try $0.pop(
                name, of: user, models: models, threads: faults.contains(.threads) ? 51 : 50,
                amount: faults.contains(.amount) ? 0 : 1)
        }
    }

    @Test("A pop's faults alone, and before those that are found later", arguments: Fault.allCases)
    func refused(first: Fault) throws {
        let users: Set<Fault> = [.unknown, .deleted, .anonymous, .flagged, .tooMany]
        for second in Fault.allCases where second.rawValue >= first.rawValue {
            // These pairs exclude each other.
            if first != second, users.isSuperset(of: [first, second]) { continue }
            if [first, second] == [.noModels, .models] { continue }
            #expect(
                try pop(with: [first, second]) == Self.rejections[first],
                "\(first) before \(second)")
        }
        #expect(try pop(with: []) == nil)
    }

    @Test("A name belongs to its owner's worker; a known worker needs no invitation")
    mutating func names() throws {
        #expect(horde.refusal { _ = try $0.pop("w", of: other) } == .workerNameTaken)
        var changes = ModeChanges()
        changes.workersByInvitation = true
        try horde.apply(.changeModes(changes, actor: moderator))
        _ = try horde.pop("w", of: owner)
        var invited = UserChanges()
        invited.workersInvited = 2
        try horde.change(owner, invited, by: moderator)
        _ = try horde.pop("second", of: owner)
        #expect(horde.refusal { _ = try $0.pop("third", of: owner) } == .workersByInvitation)
    }

    @Test("Trusted users have as many workers as they like, others twenty or as many as invited")
    mutating func limit() throws {
        for number in 0..<19 { _ = try horde.pop("\(number)", of: owner) }
        #expect(
            horde.refusal { _ = try $0.pop("one more", of: owner) } == .tooManyWorkers(limit: 20))
        var invited = horde
        var changes = UserChanges()
        changes.workersInvited = 21
        try invited.change(owner, changes, by: moderator)
        _ = try invited.pop("one more", of: owner)
        try horde.set(.trusted, of: owner)
        _ = try horde.pop("one more", of: owner)
    }
}
