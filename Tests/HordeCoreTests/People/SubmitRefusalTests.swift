import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Refused requests")
struct SubmitRefusalTests {
    /// What can be wrong with a request, in the order in which it is found.
    enum Fault: Int, CaseIterable, Sendable {
        case maintenance, anonymous, unknown, deleted, emptyPrompt, longPrompt, parameters, models
        case workerList, unknownWorker, count, length, context, identifier, openJobs, shortContext
        case standing
    }

    /// A request with faults.
    private func refusal(of faults: [Fault]) throws -> HordeRejection? {
        var policy = HordePolicy.friends
        policy.promptBytes = 100
        policy.parameterBytes = 10
        policy.modelsPerList = 2
        policy.workersPerRequest = 2
        policy.openJobsPerUser = 1
        policy.openJobsPerCaller = 1
        var horde = try HordeFixture(policy: policy)
        var user = try horde.user("user")
        if faults.contains(.anonymous) { user = .anonymous }
        if faults.contains(.unknown) { user = UserID(99) }
        let known = faults.contains(.unknown) ? HordeFixture.root : user
        if faults.contains(.openJobs) { _ = try horde.submit(known) }
        let taken = faults.contains(.identifier) ? try horde.submit(HordeFixture.root) : nil
        if faults.contains(.deleted), user != .anonymous, user == known {
            try horde.set(.deleted, of: user)
        }
        var changes = ModeChanges()
        if faults.contains(.maintenance) { changes.isInMaintenance = true }
        if faults.contains(.anonymous) { changes.allowsAnonymous = false }
        if faults.contains(.standing) { changes.minimumStanding = Kudos(1) }
        if !changes.isEmpty { try horde.apply(.changeModes(changes, actor: HordeFixture.root)) }
        var terms = RequestTerms()
        if faults.contains(.models) { terms.models = ["a", "b", "c"] }
        if faults.contains(.unknownWorker) { terms.workers = [WorkerID(bits: 1)] }
        if faults.contains(.workerList) { terms.workers = (1...3).map { WorkerID(bits: $0) } }
        if faults.contains(.count) { terms.count = 21 }
        if faults.contains(.shortContext) { terms.maximumLength = 3000 }
        if faults.contains(.context) { terms.maximumContextLength = 0 }
        if faults.contains(.length) { terms.maximumLength = 0 }
        let bytes = faults.contains(.emptyPrompt) ? 0 : faults.contains(.longPrompt) ? 101 : 100
        let command = SubmitCommand(
            id: taken ?? RequestID(bits: 1 << 100), user: user, caller: CallerID(digest: 1),
            terms: terms, promptBytes: bytes,
            parameterBytes: faults.contains(.parameters) ? 11 : 10)
        return horde.refusal { try $0.apply(.submit(command)) }
    }

    private static let rejections: [Fault: HordeRejection] = [
        .maintenance: .inMaintenance, .anonymous: .anonymousDisabled, .unknown: .unknownUser,
        .deleted: .deletedUser, .emptyPrompt: .emptyPrompt,
        .longPrompt: .promptTooLong(limit: 100), .parameters: .parametersTooLong(limit: 10),
        .models: .tooManyModels(limit: 2), .workerList: .tooManyWorkersInList(limit: 2),
        .unknownWorker: .unknownWorkerInList(WorkerID(bits: 1)),
        .count: .invalidValue(field: "count"), .length: .invalidValue(field: "maximumLength"),
        .context: .invalidValue(field: "maximumContextLength"),
        .identifier: .invalidValue(field: "id"), .openJobs: .tooManyOpenJobs(limit: 1),
        .shortContext: .contextShorterThanLength, .standing: .standingTooLow(minimum: Kudos(1)),
    ]

    @Test("Each alone, and before each that is found later", arguments: Fault.allCases)
    func refused(first: Fault) throws {
        let expected = Self.rejections[first]
        for second in Fault.allCases where second.rawValue >= first.rawValue {
            // These pairs exclude each other.
            let users: Set<Fault> = [.anonymous, .unknown, .deleted]
            if first != second, users.isSuperset(of: [first, second]) { continue }
            #expect(try refusal(of: [first, second]) == expected, "\(first) before \(second)")
        }
    }

    @Test("A request without a fault is taken, also at every limit")
    func taken() throws {
        #expect(try refusal(of: []) == nil)
        var horde = try HordeFixture()
        _ = try horde.submit(HordeFixture.root, RequestTerms(count: 20))
        _ = try horde.submit(
            HordeFixture.root, RequestTerms(maximumLength: 512, maximumContextLength: 512))
        for count in [0, -1, 21, Int.max] {
            #expect(
                horde.refusal { _ = try $0.submit(HordeFixture.root, RequestTerms(count: count)) }
                    == .invalidValue(field: "count"))
        }
    }

    @Test("In maintenance running requests finish")
    func maintenance() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        let request = try horde.submit(user, RequestTerms(count: 2))
        let pop = try horde.pop("w", of: owner)
        var changes = ModeChanges()
        changes.isInMaintenance = true
        try horde.apply(.changeModes(changes, actor: HordeFixture.root))
        try horde.deliver(pop.job, by: owner)
        try horde.deliver(try horde.pop("w", of: owner).job, by: owner)
        #expect(horde.status(of: request)?.isDone == true)
    }

    @Test("A minimum standing counts what is held")
    func standing() throws {
        var horde = try HordeFixture()
        let user = try horde.user("user", kudos: Kudos(2))
        var changes = ModeChanges()
        changes.minimumStanding = Kudos(1)
        try horde.apply(.changeModes(changes, actor: HordeFixture.root))
        _ = try horde.submit(user)
        _ = try horde.pop("w", of: HordeFixture.root)
        let refused = HordeRejection.standingTooLow(minimum: Kudos(1))
        #expect(horde.refusal { _ = try $0.submit(user) } == refused)
        #expect(horde.refusal { _ = try $0.submit(.anonymous) } == refused)
        changes.minimumStanding = .some(nil)
        try horde.apply(.changeModes(changes, actor: HordeFixture.root))
        _ = try horde.submit(user)
    }
}
