import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The queue")
struct RequestQueueTests {
    @Test(
        "It is in the order of its rules, whatever changes",
        arguments: 0..<8 as Range<UInt64>)
    func order(seed: UInt64) {
        var pair = QueuePair(
            seed: seed, users: [1, 40, 200][Int(seed % 3)],
            ageing: seed % 4 == 3 ? Kudos(5) : .zero)
        for step in 0..<600 {
            pair.step()
            if step % 60 == 0 { compare(&pair) }
        }
    }

    private func compare(_ pair: inout QueuePair) {
        let models = pair.models(1...3)
        let worker = WorkerID(bits: UInt128.random(in: 1...6, using: &pair.generator))
        let lanes: [LaneKey] =
            [.any, .named(worker, model: nil)] + models.map { .model($0) }
            + models.map { .named(worker, model: $0) }
        let limits = Needs(
            length: Int.random(in: 0...5, using: &pair.generator) * 100,
            context: Int.random(in: 0...5, using: &pair.generator) * 1000,
            wishes: pair.wish().metCombinations, workers: WorkerPair([worker]))
        for (keys, limits) in [([.all], .unbounded), (lanes, .unbounded), (lanes, limits)] {
            for order in [QueueWalk.Order.standing, .age] {
                var walk = QueueWalk(pair.queue, lanes: keys, within: limits, order: order)
                var found: [RequestID] = []
                while let entry = walk.next() { found.append(entry.request) }
                #expect(found == pair.plain.walk(keys, within: limits, by: order))
            }
        }
        for item in pair.plain.items.shuffled(using: &pair.generator).prefix(5) {
            let load = pair.queue.load(
                before: item.entry, of: item.party, models: item.models)
            #expect(load == pair.plain.load(before: item))
            // By their oldest requests parties come earlier than by those in these lanes.
            let rough = pair.queue.load(
                before: item.entry, of: item.party, models: item.models, looks: 0)
            #expect(rough.jobs >= load.jobs && rough.tokens >= load.tokens)
        }
        for model in pair.models(8...8) {
            let waiting = pair.plain.items.filter { $0.models.contains(model) }
            #expect(
                pair.queue.load(in: .model(model))
                    == waiting.reduce(Load.none) { $0 + $1.entry.load })
        }
        let whole = pair.plain.items.reduce(Load.none) { $0 + $1.entry.load }
        #expect(pair.queue.load == whole)
    }
}
