import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Uptime rewards")
struct UptimeTests {
    private var horde: HordeFixture
    private let owner: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
        _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
    }

    private var earned: Kudos { horde.state.ledger.details(of: owner)[.uptimeReward] }

    @Test("Each full ten minutes pay once, without any job")
    mutating func fullIntervals() throws {
        try horde.stay("worker", of: owner, for: .milliseconds(599_999))
        #expect(earned == .zero)
        try horde.stay("worker", of: owner, for: .milliseconds(1))
        #expect(earned == Kudos(centikudos: 98))
        try horde.stay("worker", of: owner, for: .milliseconds(599_999))
        #expect(earned == Kudos(centikudos: 98))
        try horde.stay("worker", of: owner, for: .milliseconds(1))
        #expect(earned == Kudos(centikudos: 196))
        #expect(horde.balance(owner) == Kudos(centikudos: 196))
        #expect(horde.worker("worker")?.statistics.kudosUptime == Kudos(centikudos: 196))
        #expect(horde.worker("worker")?.statistics.uptimeMilliseconds == 1_200_000)
        #expect(horde.state.ledger.treasury.balance == Kudos(centikudos: -196))
    }

    @Test("The smallest of its models counts")
    mutating func smallestModel() throws {
        try horde.stay(
            "worker", of: owner, models: ["plain-13B", "plain-1B", "plain-8x7B"],
            for: .seconds(600))
        #expect(earned == Kudos(centikudos: 36))
    }

    @Test(
        "A gap of more than five minutes earns nothing and begins anew",
        arguments: [(299_999, true), (300_000, true), (300_001, false), (400_000, false)])
    mutating func gap(milliseconds: Int, counts: Bool) throws {
        try horde.stay("worker", of: owner, for: .seconds(500))
        horde.tick(.milliseconds(milliseconds))
        _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
        #expect(earned == Kudos(centikudos: counts ? 98 : 0))
        let accrued = counts ? Int64(milliseconds) - 100_000 : 0
        #expect(horde.worker("worker")?.statistics.accruedMilliseconds == accrued)
        try horde.stay("worker", of: owner, for: .milliseconds(599_999 - Int(accrued)))
        #expect(earned == Kudos(centikudos: counts ? 98 : 0))
        try horde.stay("worker", of: owner, for: .milliseconds(1))
        #expect(earned == Kudos(centikudos: counts ? 196 : 98))
    }

    @Test("Silence within a running job's limit counts, whether its text comes or not")
    mutating func silentAtWork() throws {
        for isDelivered in [true, false] {
            var horde = horde
            _ = try horde.submit(.anonymous, RequestTerms(maximumLength: 512))
            let job = try horde.pop("worker", of: owner, models: ["plain-2.7B"]).job
            horde.tick(.seconds(500))
            if isDelivered { try horde.deliver(job, by: owner) }
            horde.tick(.seconds(100))
            if !isDelivered { #expect(horde.state.jobs[try #require(job)]?.state == .abandoned) }
            _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
            let reward = horde.state.ledger.details(of: owner)[.uptimeReward]
            #expect(reward == Kudos(centikudos: 98), "delivered: \(isDelivered)")
        }
    }

    enum Rest: CaseIterable { case maintenance, pause }

    @Test(
        "Time in maintenance or paused does not count, and what was there stays",
        arguments: Rest.allCases)
    mutating func rest(kind: Rest) throws {
        try horde.stay("worker", of: owner, for: .seconds(400))
        let id = try #require(horde.worker("worker")?.id)
        for isOn in [true, false] {
            try horde.change(id) {
                switch kind {
                case .maintenance: $0.isInMaintenance = isOn
                case .pause: $0.isPaused = isOn
                }
            }
            if isOn { horde.tick(.seconds(200)) }
        }
        _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
        #expect(horde.worker("worker")?.statistics.accruedMilliseconds == 400_000)
        try horde.stay("worker", of: owner, for: .seconds(199))
        #expect(earned == .zero)
        try horde.stay("worker", of: owner, for: .seconds(1))
        #expect(earned == Kudos(centikudos: 98))
    }

    @Test("What has accrued survives a restart, whose downtime is no gap and no uptime")
    mutating func restart() throws {
        try horde.stay("worker", of: owner, for: .seconds(500))
        horde = try horde.restarted(after: .seconds(5000))
        _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
        #expect(earned == .zero)
        try horde.stay("worker", of: owner, for: .seconds(100))
        #expect(earned == Kudos(centikudos: 98))
    }

    @Test("A submit is a check-in")
    mutating func submits() throws {
        for _ in 0..<3 {
            _ = try horde.submit(.anonymous)
            let job = try horde.pop("worker", of: owner, models: ["plain-2.7B"]).job
            horde.tick(.seconds(100))
            try horde.deliver(job, by: owner)
            horde.tick(.seconds(100))
        }
        _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
        #expect(earned == Kudos(centikudos: 98))
    }
}
