import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Sorted lists in chunks")
struct SortedListTests {
    @Test("Ranks are as in a sorted array", arguments: 0..<20 as Range<UInt64>)
    func ranks(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var list = RankList()
        var plain: [Rank] = []
        for arrival in 1...600 as ClosedRange<UInt64> {
            if !plain.isEmpty, Int.random(in: 0..<5, using: &generator) < 2 {
                list.remove(plain.remove(at: Int.random(in: plain.indices, using: &generator)))
            } else {
                let rank = Rank(
                    score: Int128(Int.random(in: -2...2, using: &generator)),
                    isAnonymous: Bool.random(using: &generator),
                    turn: UInt64.random(in: 0...2, using: &generator), arrival: arrival,
                    party: Party(user: UserID(Int(arrival)), caller: nil))
                list.insert(rank)
                plain.append(rank)
            }
        }
        var found: [Rank] = []
        var next = list.place(at: .start)
        while let place = next {
            found.append(list[place])
            next = list.place(at: place.next)
        }
        #expect(found == plain.sorted())
    }

    @Test("A party's line is as a sorted array, with its sums", arguments: 0..<20 as Range<UInt64>)
    func line(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var plain = [entry(0, &generator)]
        var line = Line(
            plain[0],
            elderRank: Rank(
                score: 0, isAnonymous: false, turn: 0, arrival: 0,
                party: Party(user: UserID(1), caller: nil)))
        for arrival in Array(1...400 as ClosedRange<UInt64>).shuffled(using: &generator) {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where plain.count > 1:
                line.remove(plain.remove(at: Int.random(in: plain.indices, using: &generator)))
            case 1:
                let index = Int.random(in: plain.indices, using: &generator)
                let load = Load(jobs: Int(arrival % 7), tokens: Int(arrival))
                #expect(line.setLoad(load, of: plain[index]) == plain[index].load)
                plain[index].load = load
            default:
                let entry = entry(arrival, &generator)
                line.insert(entry)
                plain.append(entry)
            }
        }
        plain.sort()
        compare(line, plain, within: .unbounded)
        compare(line, plain, within: Needs(length: 2, context: 3))
        #expect(line.contents.requests == plain.count)
        #expect(line.contents.load == sum(plain[...]))
        for index in plain.indices {
            #expect(line.load(before: plain[index]) == sum(plain[..<index]))
        }
    }

    private func compare(_ line: Line, _ plain: [LineEntry], within limits: Needs) {
        var found: [LineEntry] = []
        var next = line.place(from: .start, within: limits)
        while let place = next {
            found.append(line[place])
            next = line.place(from: place.next, within: limits)
        }
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
            load: Load(jobs: Int.random(in: 1...3, using: &generator), tokens: 80))
    }
}
