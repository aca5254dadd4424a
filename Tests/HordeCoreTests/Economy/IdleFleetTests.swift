import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Idle fleets")
struct IdleFleetTests {
    private var horde: HordeFixture
    private let (stranger, other, friend): (UserID, UserID, UserID)
    private static let reward = Kudos(centikudos: 98)

    init() throws {
        horde = try HordeFixture(policy: .public)
        stranger = try horde.user("stranger")
        other = try horde.user("other")
        friend = try horde.user("friend", roles: [.trusted])
    }

    private mutating func pop(
        _ number: Int, of owner: UserID, from caller: UInt64? = nil
    ) throws -> FixturePop {
        try horde.pop(
            PopRequest(
                owner: owner, name: "\(owner) \(number)",
                offer: WorkerOffer(
                    models: ["plain-2.7B"], maximumLength: 512, maximumContextLength: 4096),
                caller: caller.map { CallerID(digest: $0) }))
    }

    /// So many workers of an owner stay for ten minutes.
    private mutating func stay(
        _ fleets: [(owner: UserID, workers: Int, caller: UInt64?)]
    ) throws {
        for step in 0...4 {
            if step > 0 { horde.tick(.seconds(150)) }
            for fleet in fleets {
                for number in 0..<fleet.workers {
                    _ = try pop(number, of: fleet.owner, from: fleet.caller)
                }
            }
        }
    }

    @Test(
        "Three workers of a stranger are paid for being here",
        arguments: [(1, 1), (3, 3), (4, 3), (9, 3)])
    mutating func fleet(workers: Int, paid: Int) throws {
        try stay([(stranger, workers, nil)])
        #expect(horde.escrow(stranger) == Kudos(centikudos: 98 * Int64(paid)))
        let uptimes = horde.state.workers.values.map(\.statistics.uptimeMilliseconds)
        #expect(uptimes.allSatisfy { $0 == 600_000 })
    }

    @Test("Three at one address, whoever owns them; elsewhere others")
    mutating func address() throws {
        try stay([(stranger, 2, 7), (other, 3, 7)])
        #expect(horde.escrow(stranger) == Kudos(centikudos: 196))
        #expect(horde.escrow(other) == Kudos(centikudos: 98))
        let third = try horde.user("third")
        try stay([(third, 3, 8)])
        #expect(horde.escrow(third) == Kudos(centikudos: 294))
    }

    @Test("All workers of a trusted owner are paid, and take nobody's place")
    mutating func trusted() throws {
        try stay([(friend, 6, 7), (stranger, 3, 7)])
        #expect(horde.balance(friend) == Kudos(centikudos: 6 * 98))
        #expect(horde.escrow(stranger) == Kudos(centikudos: 294))
    }

    @Test("Who takes jobs and brings nothing back is not paid for being here")
    mutating func droppedJobs() throws {
        for _ in 0..<20 { _ = try horde.submit(friend) }
        try stay([(stranger, 1, nil)])
        #expect(horde.escrow(stranger) == .zero)
        #expect(horde.balance(stranger) == .zero)
    }

    @Test("Who delivers is paid, also when a job went wrong")
    mutating func delivered() throws {
        _ = try horde.submit(.anonymous, RequestTerms(maximumLength: 16))
        let job = try pop(0, of: stranger).job
        try horde.fail(job, by: stranger)
        let again = try pop(0, of: stranger).job
        try horde.deliver(again, by: stranger, bytes: 4)
        let earned = horde.escrow(stranger)
        try stay([(stranger, 1, nil)])
        #expect(horde.escrow(stranger) == earned + Self.reward)
    }

    @Test("What is not paid is gone, and the next ten minutes count anew")
    mutating func next() throws {
        _ = try horde.submit(friend, RequestTerms(maximumLength: 16))
        _ = try pop(0, of: stranger)
        try stay([(stranger, 1, nil)])
        #expect(horde.escrow(stranger) == .zero)
        try stay([(stranger, 1, nil)])
        #expect(horde.escrow(stranger) == Self.reward)
    }

    @Test("Among friends every idle worker is paid")
    func friends() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        for number in 0..<5 {
            _ = try horde.pop("w\(number)", of: owner, models: ["plain-2.7B"])
        }
        for _ in 0..<4 {
            horde.tick(.seconds(150))
            for number in 0..<5 {
                _ = try horde.pop("w\(number)", of: owner, models: ["plain-2.7B"])
            }
        }
        #expect(horde.balance(owner) == Kudos(centikudos: 5 * 98))
    }
}
