import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Positions and plain counting agree")
struct PositionOracleTests {
    /// What stands before a request: everything that some worker of its kind would serve earlier.
    private func ahead(of request: GenerationRequest, in order: [GenerationRequest]) -> (Int, Int) {
        let models = request.terms.models
        let before = order.prefix { $0.id != request.id }.filter { other in
            models.isEmpty || other.terms.models.isEmpty || other.terms.models == models
        }
        return before.reduce((0, 0)) {
            ($0.0 + $1.waiting, $0.1 + $1.waiting * $1.terms.maximumLength)
        }
    }

    @Test("The jobs and tokens before every request", arguments: 1...100 as ClosedRange<UInt64>)
    func load(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var horde = try HordeFixture()
        horde.checksInvariants = false
        var users: [(UserID, UInt64?)] = []
        // Far apart, so that no two standings are equal; and each caller asks once.
        for number in 0..<5 {
            users.append(
                (try horde.user("\(number)", kudos: Kudos(Int64(number - 2) * 1000)), nil))
        }
        try horde.adjust(
            .anonymous, by: Kudos(Int64.random(in: -2...2, using: &random) * 1000 + 500))
        users += (1...8).map { (.anonymous, $0) }
        for step in 0..<40 {
            let index = Int.random(in: users.indices, using: &random)
            let (user, caller) = users[index]
            if caller != nil { users.remove(at: index) }
            let models = [[], ["a"], ["b"]].randomElement(using: &random) ?? []
            _ = try horde.submit(
                user,
                RequestTerms(
                    // A caller that is served waits for no more, so nobody has had a turn.
                    count: caller == nil ? Int.random(in: 1...3, using: &random) : 1,
                    maximumLength: [20, 80].randomElement(using: &random) ?? 80, models: models),
                caller: caller)
            if step % 4 == 3 {
                _ = try horde.pop("w", of: HordeFixture.root, models: ["a"], threads: 50)
            }
        }
        let order = QueueOracle().inOrder(QueueOracle.waiting(in: horde.state), horde.state)
        for request in order {
            let found = horde.state.queue.load(
                before: request.lineEntry, of: request.party, models: request.terms.models)
            let (jobs, tokens) = ahead(of: request, in: order)
            #expect(found == Load(jobs: jobs, tokens: tokens), "\(request.id), seed \(seed)")
            #expect(horde.position(of: request.id) == jobs + 1)
        }
    }

    @Test(
        "A request that a worker cannot serve changes no pick",
        arguments: 1...20 as ClosedRange<UInt64>)
    func unrelated(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var plain = try HordeFixture()
        plain.checksInvariants = false
        let owner = try plain.user("owner")
        let users = try (0..<4).map { try plain.user("\($0)", kudos: Kudos(Int64($0 * 10))) }
        var crowded = plain
        var served: [[Int]] = [[], []]
        var numbers: [[RequestID: Int]] = [[:], [:]]
        for number in 0..<30 {
            let user = users.randomElement(using: &random) ?? owner
            numbers[0][try plain.submit(user)] = number
            numbers[1][try crowded.submit(user)] = number
            _ = try crowded.submit(user, RequestTerms(models: ["elsewhere"]))
        }
        for _ in 0..<30 {
            let (left, right) = (
                try plain.pop("w", of: owner, threads: 50),
                try crowded.pop("w", of: owner, threads: 50)
            )
            served[0].append(numbers[0][try plain.request(of: left)] ?? -1)
            served[1].append(numbers[1][try crowded.request(of: right)] ?? -2)
        }
        #expect(served[0].filter { $0 >= 0 }.count == 30)
        // With the elder's turn the ages decide, which are the same in both.
        #expect(served[0] == served[1])
    }
}
