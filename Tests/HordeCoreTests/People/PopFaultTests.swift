import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("What is found first in a pop")
struct PopFaultTests {
    let horde: HordeFixture
    let owner: UserID
    let other: UserID

    init() throws {
        var horde = try HordeFixture()
        owner = try horde.user("owner")
        other = try horde.user("other")
        _ = try horde.pop("w", of: owner)
        _ = try horde.pop("x", of: other)
        self.horde = horde
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
            try horde.apply(.changeModes(changes, actor: HordeFixture.root))
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
}
