import Foundation
import HordeTestSupport
import Testing

@testable import HordeCore

/// The queues that an index could be slow or wrong with: a great many requests wait, and whoever
/// asks gets what a search from end to end would find.
///
/// Filling a queue takes most of the time, so an unoptimised build does with fewer:
/// `HORDE_WAITING=100000 swift test --filter BadCaseTests` has as many as are meant.
@Suite("The core against the rules where the queue is at its worst")
struct BadCaseTests {
    private static let count: Int = {
        let wanted = ProcessInfo.processInfo.environment["HORDE_WAITING"].flatMap { Int($0) }
        #if DEBUG
            return wanted ?? 20_000
        #else
            return wanted ?? 100_000
        #endif
    }()
    /// Balances in no order, some of them debts, some alike.
    private static let balances = (0..<100).map { Int64($0 * 7919 % 61) * 1000 - 20_000 }

    private static func terms(
        models: [String] = [], length: Int = 80, workers: [WorkerID] = [], excludes: Bool = false
    ) -> RequestTerms {
        var terms = RequestTerms(
            count: 1, maximumLength: length, maximumContextLength: 1024, models: models)
        terms.workers = workers
        terms.excludesWorkers = excludes
        return terms
    }

    @Test("Models that nobody here serves stand in front of the one that matches")
    func foreignModels() throws {
        var scene = try CrowdedScene(balances: Self.balances)
        scene.fill(Self.count) { number in
            // Two of all can be served, those of users in debt.
            let isNear = number == Self.count * 2 / 5 || number == Self.count - 1000
            return CrowdedScene.Wish(
                user: isNear ? 0 : number % 100,
                terms: Self.terms(models: isNear ? ["near"] : ["far-\(number % 200)"]))
        }
        for expected in [1, 1, 0] {
            #expect(try scene.pop("worker", of: 5).count == expected)
        }
    }

    @Test("Every waiting request is too long for this worker")
    func tooLong() throws {
        var scene = try CrowdedScene(balances: Self.balances)
        scene.fill(Self.count) {
            CrowdedScene.Wish(user: $0 % 100, terms: Self.terms(length: 81 + $0 % 400))
        }
        #expect(try scene.pop("short", of: 5, maximumLength: 80).isEmpty)
        try scene.withdraw()
        // One that takes a little more than nothing gets just what is short enough.
        #expect(try scene.pop("longer", of: 5, maximumLength: 81).count == 1)
    }

    @Test("One user has all requests")
    func oneUser() throws {
        var scene = try CrowdedScene(balances: [500, 700])
        scene.fill(Self.count) {
            CrowdedScene.Wish(
                user: 0,
                terms: Self.terms(models: $0 == Self.count * 7 / 10 ? ["near"] : [], length: 60))
        }
        for owner in [0, 1, 1] {
            #expect(try scene.pop("worker of \(owner)", of: owner).count == 1)
        }
    }

    @Test("Every user has one request")
    func everyUser() throws {
        let count = Self.count
        var scene = try CrowdedScene(
            balances: (0..<count).map { Int64($0 * 7919 % count) - Int64(count / 3) })
        scene.fill(count) { CrowdedScene.Wish(user: $0, terms: Self.terms()) }
        #expect(try scene.pop("worker", of: 5).count == 1)
        #expect(try scene.pop("worker", of: 5, first: [scene.user(count * 7 / 9)]).count == 1)
        #expect(try scene.pop("worker", of: 5).count == 1)
    }

    @Test("Requests name workers, or name those that must not serve them")
    func namedWorkers() throws {
        var scene = try CrowdedScene(balances: Self.balances)
        var workers: [WorkerID] = []
        for number in 0..<20 {
            try scene.pop("worker \(number)", of: number)
            workers += scene.fixture.state.workerNames["worker \(number)"].map { [$0] } ?? []
        }
        try scene.withdraw()
        scene.fill(Self.count) { number in
            // Nobody in front asks for the first one, and some forbid it.
            let named = [workers[1 + number % 19], workers[1 + number / 19 % 19]]
            let excludes = number % 3 == 0
            return CrowdedScene.Wish(
                user: 20 + number % 80,
                terms: Self.terms(
                    workers: excludes ? named + [workers[0]] : named, excludes: excludes))
        }
        #expect(try scene.pop("worker 0", of: 0).isEmpty)
        try scene.withdraw()
        #expect(try scene.pop("worker 7", of: 7).count == 1)
    }

    @Test("Balances change by the hundred between two pops")
    func storm() throws {
        var scene = try CrowdedScene(balances: (0..<1000).map { Int64($0 % 50) * 100 })
        scene.fill(Self.count) { CrowdedScene.Wish(user: $0 % 1000, terms: Self.terms()) }
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3 {
            for _ in 0..<200 {
                try scene.adjust(
                    Int.random(in: 0..<1000, using: &generator),
                    by: Int64.random(in: 1...9000, using: &generator)
                        * (Bool.random(using: &generator) ? 1 : -1))
            }
            #expect(try scene.pop("worker", of: 999).count == 1)
        }
    }

    @Test("Of 10,000 workers that wait the right one wakes, and no other")
    func wakes() throws {
        var scene = try CrowdedScene(balances: (0..<1000).map { Int64($0) })
        for number in 0..<10_000 {
            let isNear = number == 4321 || number == 8765
            try scene.pop(
                "worker \(number)", of: number / 10, models: isNear ? ["near"] : ["far"],
                first: number == 6000 ? [scene.user(999)] : [])
        }
        let near = CrowdedScene.Wish(user: 1, terms: Self.terms(models: ["near"]))
        let far = CrowdedScene.Wish(user: 999, terms: Self.terms(models: ["far"]))
        // The longest waiting of those with the model, its own user's, and one that lists the user.
        #expect(try scene.submit(near).count == 1)
        #expect(try scene.submit(far).count == 1)
        #expect(try scene.submit(near).count == 1)
        #expect(try scene.submit(near).isEmpty)
        #expect(scene.fixture.state.waitingPops.count == 9997)
    }
}
