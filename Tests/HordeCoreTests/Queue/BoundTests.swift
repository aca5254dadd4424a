import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("What some requests need at least")
struct BoundTests {
    private let everything = Needs(length: 512, context: 4096, wishes: .max)

    @Test("Where requests are alike, a bound is exact")
    func alike() {
        let kinds = [
            Needs(length: 600, context: 1000), Needs(length: 80, context: 8192),
            Needs(length: 80, context: 1000, wishes: (Wish.nsfw).combination),
            Needs(length: 80, context: 1000, workers: WorkerPair([WorkerID(bits: 7)])),
        ]
        var worker = Needs(
            length: 512, context: 4096, wishes: Wish([.fast, .trusted]).metCombinations)
        worker.workers = WorkerPair([WorkerID(bits: 7)])
        for needs in kinds {
            var bound = Bound()
            for _ in 0..<100 { bound.add(Bound(needs)) }
            #expect(!bound.isWithin(worker))
        }
    }

    @Test("Half too long in text and half in context is within nobody's limits")
    func halves() {
        var bound = Bound()
        for index in 0..<100 {
            let isLong = index.isMultiple(of: 2)
            bound.add(
                Bound(
                    Needs(
                        length: isLong ? 600 + index : 80,
                        context: isLong ? 1000 : 8192 + index)))
        }
        #expect(!bound.isWithin(everything))
        bound.add(Bound(Needs(length: 512, context: 4096)))
        #expect(bound.isWithin(everything))
    }

    @Test(
        "What is within a worker's limits is never passed over",
        arguments: 0..<50 as Range<UInt64>)
    func sound(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func needs() -> Needs {
            Needs(
                length: Int.random(in: 1...6, using: &generator),
                context: Int.random(in: 1...6, using: &generator),
                wishes: Wish(rawValue: UInt32.random(in: 0..<32, using: &generator)).combination,
                workers: WorkerPair(
                    [WorkerID(bits: UInt128.random(in: 1...3, using: &generator))]))
        }
        let all = (0..<Int.random(in: 1...12, using: &generator)).map { _ in needs() }
        var bound = Bound()
        for needs in all { bound.add(Bound(needs)) }
        for _ in 0..<100 {
            var limits = needs()
            limits.wishes = UInt32.random(in: 0...(.max), using: &generator)
            if all.contains(where: { $0.isWithin(limits) }) { #expect(bound.isWithin(limits)) }
            // Turned round, a worker is found for a request just when the request is for it.
            for needs in all {
                #expect(needs.isWithin(limits) == limits.turned.isWithin(needs.turned))
            }
        }
    }
}
