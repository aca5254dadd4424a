import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Sorted lists that are summed up")
struct SortedListTests {
    @Test("A party's line is as a sorted array, with its sums", arguments: 0..<20 as Range<UInt64>)
    func line(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var plain = [entry(0, &generator)]
        var line = SummedList<LineEntry>()
        line.insert(plain[0])
        for arrival in Array(1...400 as ClosedRange<UInt64>).shuffled(using: &generator) {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where plain.count > 1:
                line.remove(plain.remove(at: Int.random(in: plain.indices, using: &generator)))
            case 1:
                let index = Int.random(in: plain.indices, using: &generator)
                let old = plain[index].load
                plain[index].jobs = Int16(arrival % 7)
                #expect(line.replace(plain[index]).load == old)
            default:
                let entry = entry(arrival, &generator)
                line.insert(entry)
                plain.append(entry)
            }
        }
        plain.sort()
        line.checkInvariants()
        compare(line, plain, within: .unbounded)
        compare(line, plain, within: Needs(length: 2, context: 3))
        #expect(line.contents.requests == plain.count)
        #expect(line.contents.load == sum(plain[...]))
        for index in plain.indices {
            #expect(line.load(before: plain[index]) == sum(plain[..<index]))
        }
    }

    private func compare(_ line: SummedList<LineEntry>, _ plain: [LineEntry], within limits: Needs)
    {
        var found: [LineEntry] = []
        while let next = line.first(after: found.last, within: limits) { found.append(next) }
        #expect(found == plain.filter { $0.needs.isWithin(limits) })
    }

    private func sum(_ entries: ArraySlice<LineEntry>) -> Load {
        entries.reduce(into: Load.none) { $0 += $1.load }
    }

    private func entry(_ arrival: UInt64, _ generator: inout SeededGenerator) -> LineEntry {
        LineEntry(
            arrival: arrival, submitted: Int64(arrival), request: RequestID(bits: UInt128(arrival)),
            needs: Needs(
                length: Int.random(in: 1...4, using: &generator),
                context: Int.random(in: 1...4, using: &generator)),
            jobs: Int.random(in: 1...3, using: &generator))
    }
}
