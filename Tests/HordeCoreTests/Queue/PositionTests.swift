import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Places in the queue")
struct PositionTests {
    @Test(
        "With a request of each party the position counts exactly the jobs that come before",
        arguments: 0..<40 as Range<UInt64>)
    func exact(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var horde = SmallHorde()
        var plain = PlainHorde(horde.state)
        var users: [UserID] = []
        for number in 0..<12 {
            let balance = Int64.random(in: -2...2, using: &generator)
            users.append(try horde.user("user \(number)", balance))
            plain = PlainHorde(horde.state)
        }
        try horde.give(.anonymous, Int64.random(in: -2...2, using: &generator))
        plain = PlainHorde(horde.state)
        let callers = (0..<8).map { (UserID.anonymous, UInt64?($0)) }
        let parties = (users.map { ($0, UInt64?.none) } + callers).shuffled(using: &generator)
        let models = [["tiny"], []][Int(seed % 2)]
        for (user, caller) in parties {
            let count = Int.random(in: 1...3, using: &generator)
            _ = try horde.submit(
                user, caller: caller, RequestTerms(count: count, models: models))
            for event in horde.events { plain.evolve(event) }
        }
        for request in horde.state.requests.values {
            let status = horde.state.status(of: request.id, at: horde.now, reading: horde.vault)
            #expect(status?.queuePosition == plain.jobsBefore(request) + 1)
        }
        let positions = horde.state.requests.values.compactMap {
            horde.state.status(of: $0.id, at: horde.now, reading: horde.vault)
        }.sorted { $0.queuePosition < $1.queuePosition }
        var next = 1
        for status in positions {
            #expect(status.queuePosition == next)
            next += status.waiting
        }
    }
}
