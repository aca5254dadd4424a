import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Uptime rewards")
struct UptimeTests {
    var horde: HordeFixture
    let owner: UserID
    let model = "medium-2.7B"

    init() throws {
        horde = try HordeFixture()
        horde.checksInvariants = false
        owner = try horde.user("owner")
    }

    private mutating func pop() throws {
        _ = try horde.pop("w", of: owner, models: [model, "large-13B"])
    }

    private mutating func pop(every seconds: Int, for total: Int) throws {
        for _ in 0..<total / seconds {
            horde.tick(.seconds(seconds))
            try pop()
        }
    }

    @Test("Each full 600 s of pops pay 0.98 on 2.7 B, the smallest model offered, without a job")
    mutating func everySecond() throws {
        try pop()
        try pop(every: 1, for: 599)
        #expect(horde.balance(of: owner) == .zero)
        try pop(every: 1, for: 1)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 98))
        try pop(every: 1, for: 600)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 196))
        #expect(horde.state.ledger.treasury.balance == -Kudos(centikudos: 196))
        #expect(try horde.worker("w").statistics.kudosUptime == Kudos(centikudos: 196))
        #expect(try horde.worker("w").statistics.uptimeMilliseconds == 1_200_000)
        horde.state.checkInvariants()
    }

    @Test(
        "A gap of more than 300 s earns nothing and starts anew",
        arguments: [(300_000, 98), (300_001, 0), (400_000, 0)])
    func gap(milliseconds: Int, earned: Int64) throws {
        var copy = self
        try copy.pop()
        try copy.pop(every: 100, for: 300)
        copy.horde.tick(.milliseconds(milliseconds))
        try copy.pop()
        #expect(copy.horde.balance(of: owner) == Kudos(centikudos: earned))
        try copy.pop(every: 100, for: 500)
        #expect(copy.horde.balance(of: owner) == Kudos(centikudos: earned))
        try copy.pop(every: 100, for: 100)
        #expect(copy.horde.balance(of: owner) == Kudos(centikudos: earned + 98))
    }

    @Test("The same holds when nobody looked at what fell due meanwhile")
    mutating func gapWithoutSweep() throws {
        try pop()
        horde.sleep(.seconds(301))
        try pop()
        #expect(try horde.worker("w").statistics.uptimeMilliseconds == 0)
        horde.sleep(.seconds(300))
        try pop()
        #expect(try horde.worker("w").statistics.accruedMilliseconds == 300_000)
    }

    @Test("Silence within a running job's limit counts, and ends with a delivery")
    mutating func busy() throws {
        _ = try horde.submit(owner, RequestTerms(maximumLength: 512))
        try pop()
        horde.tick(.seconds(500))
        let job = try horde.worker("w").jobs.first
        try horde.deliver(job, by: owner)
        #expect(try horde.worker("w").statistics.accruedMilliseconds == 500_000)
        try pop(every: 100, for: 100)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 98))
    }

    @Test("Up to the limit of a job that ran out of time a worker counts as checked in")
    mutating func abandoned() throws {
        _ = try horde.submit(owner, RequestTerms(maximumLength: 512))
        try pop()
        horde.tick(.seconds(512 + 4 + 300))
        try pop()
        #expect(try horde.worker("w").statistics.uptimeMilliseconds == 816_000)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 98))
    }

    @Test("Time in maintenance does not count, and loses nothing", arguments: [100, 250])
    func maintenance(seconds: Int) throws {
        var copy = self
        try copy.pop()
        try copy.pop(every: 100, for: 500)
        try copy.horde.change("w") { $0.isInMaintenance = true }
        copy.horde.tick(.seconds(seconds))
        #expect(
            copy.horde.refusal { _ = try $0.pop("w", of: owner) }
                == .workerInMaintenance(message: "This worker is in maintenance mode."))
        try copy.horde.change("w") { $0.isInMaintenance = false }
        try copy.pop()
        #expect(try copy.horde.worker("w").statistics.accruedMilliseconds == 500_000)
        try copy.pop(every: 100, for: 100)
        #expect(copy.horde.balance(of: owner) == Kudos(centikudos: 98))
    }

    @Test("Time paused does not count, and loses nothing")
    mutating func paused() throws {
        try pop()
        try pop(every: 100, for: 500)
        try horde.change("w") { $0.isPaused = true }
        try pop(every: 100, for: 1000)
        #expect(try horde.worker("w").statistics.accruedMilliseconds == 500_000)
        try horde.change("w") { $0.isPaused = false }
        try pop(every: 100, for: 100)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 98))
    }

    @Test("What has accrued survives a restart, whose own downtime is no gap")
    mutating func restart() throws {
        try pop()
        try pop(every: 100, for: 500)
        horde.tick(.seconds(5))
        let snapshot = horde.state.snapshot(lastBatch: 1, lastTime: horde.now)
        horde.state = HordeState(snapshot: snapshot)
        horde.sleep(.seconds(3600))
        try pop()
        #expect(try horde.worker("w").statistics.accruedMilliseconds == 500_000)
        try pop(every: 100, for: 100)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 98))
    }

    @Test(
        "Check-ins are written down in one fact every five seconds, and not while nothing changes")
    mutating func progress() throws {
        try pop()
        try pop(every: 1, for: 4)
        let before = horde.durable.count
        horde.tick(.seconds(1))
        #expect(horde.durable.count == before + 1)
        horde.tick(.seconds(60))
        #expect(horde.durable.count == before + 1)
        guard case .workersProgressed(let progress) = horde.durable.last else {
            Issue.record("Progress is what is written.")
            return
        }
        #expect(progress.map(\.uptimeMilliseconds) == [4000])
    }

    @Test("Under the preset for strangers rewards wait in escrow until the owner is trusted")
    func escrow() throws {
        var horde = try HordeFixture(policy: .public)
        let owner = try horde.user("owner")
        let (rich, poor) = (try horde.user("rich", kudos: Kudos(100)), try horde.user("poor"))
        _ = try horde.pop("w", of: owner)
        for _ in 0..<6 {
            horde.tick(.seconds(100))
            _ = try horde.pop("w", of: owner)
        }
        #expect(horde.balance(of: owner) == .zero)
        #expect(horde.escrow(of: owner) == Kudos(centikudos: 36))
        for payer in [rich, poor] {
            _ = try horde.submit(payer)
            try horde.deliver(try horde.pop("w", of: owner).job, by: owner, bytes: 84)
        }
        #expect(horde.balance(of: owner) == Kudos(1))
        #expect(horde.escrow(of: owner) == Kudos(centikudos: 136))
        #expect(
            horde.refusal { try $0.transfer(Kudos(2), from: owner, to: rich) }
                == .insufficientKudos(available: Kudos(1)))
        try horde.set(.trusted, of: owner)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 236))
        #expect(horde.escrow(of: owner) == .zero)
        _ = try horde.submit(poor)
        try horde.deliver(try horde.pop("w", of: owner).job, by: owner, bytes: 84)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 336))
        #expect(horde.escrow(of: owner) == .zero)
    }
}
