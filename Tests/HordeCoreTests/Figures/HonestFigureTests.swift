import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Figures and what then happens")
struct HonestFigureTests {
    @Test(
        "Without elders and with small holds, places and waits are exact",
        arguments: 1...150 as ClosedRange<UInt64>)
    func exact(seed: UInt64) throws {
        var policy = HordePolicy.friends
        policy.elderShare = 0
        policy.requestLife = .seconds(6 * 3600)
        var horde = try ServedHorde(seed: seed, policy: policy, isOrderly: true)
        let fates = try horde.serveAll()
        for id in horde.requests {
            let fate = try #require(fates[id])
            #expect(fate.told.isPossible == (fate.jobsBefore != nil))
            guard let before = fate.jobsBefore else { continue }
            #expect(fate.told.queuePosition == before + 1)
            #expect(fate.told.waitSeconds == fate.seconds)
        }
    }

    @Test(
        "The places of the requests that the same workers could serve have no gaps",
        arguments: 1...60 as ClosedRange<UInt64>)
    func gaps(seed: UInt64) throws {
        let horde = try ServedHorde(seed: seed, policy: .friends, isOrderly: false)
        var places: [[WorkerID]: [RequestStatus]] = [:]
        for id in horde.requests {
            let request = try #require(horde.fixture.state.requests[id])
            let status = try #require(horde.fixture.status(of: id))
            let servers = horde.fixture.state.servers(
                of: request, within: .status, reading: horde.fixture.vault)
            #expect(status.isPossible == !servers.workers.isEmpty)
            guard status.isPossible else { continue }
            places[servers.workers.map(\.id), default: []].append(status)
        }
        for statuses in places.values {
            var next = 1
            for status in statuses.sorted(by: { $0.queuePosition < $1.queuePosition }) {
                #expect(status.queuePosition == next)
                next += status.waiting
            }
        }
    }

    @Test("With everything on, places and waits are right on average")
    func statistical() throws {
        var (told, happened, missed) = (0, 0, 0)
        var (toldSeconds, seconds, late) = (0, 0, 0)
        for seed in 1...60 as ClosedRange<UInt64> {
            var policy = HordePolicy.friends
            policy.requestLife = .seconds(6 * 3600)
            var horde = try ServedHorde(seed: seed, policy: policy, isOrderly: false)
            for fate in try horde.serveAll().values {
                #expect(fate.told.isPossible == (fate.jobsBefore != nil))
                guard let before = fate.jobsBefore, let time = fate.seconds else { continue }
                told += fate.told.queuePosition
                happened += before + 1
                missed += abs(fate.told.queuePosition - before - 1)
                toldSeconds += fate.told.waitSeconds
                seconds += time
                late += abs(fate.told.waitSeconds - time)
            }
        }
        // Turns and holds to come are not foreseen, which cancels out over most requests.
        #expect(abs(told - happened) * 20 < happened * 3, "\(told) of \(happened)")
        #expect(missed * 2 < happened, "\(missed) of \(happened)")
        #expect(abs(toldSeconds - seconds) * 10 < seconds, "\(toldSeconds) of \(seconds)")
        #expect(late * 2 < seconds, "\(late) of \(seconds)")
    }
}
