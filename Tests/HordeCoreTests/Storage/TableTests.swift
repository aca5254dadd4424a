import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Tables")
struct TableTests {
    private struct Row: TableRow, Hashable {
        let id: JobID
        var value: Int
    }

    /// Identifiers as they come: random, counted up, or alike but for a few bits in the middle.
    enum Kind: CaseIterable {
        case random, counted, shifted

        func identifier(_ number: Int, _ generator: inout SeededGenerator) -> JobID {
            switch self {
            case .random: JobID(bits: UInt128.random(in: 0 ... .max, using: &generator))
            case .counted: JobID(bits: UInt128(number))
            case .shifted: JobID(bits: UInt128(number) << 56)
            }
        }
    }

    @Test("A table is as a dictionary", arguments: 0..<8 as Range<UInt64>, Kind.allCases)
    func likeDictionary(seed: UInt64, kind: Kind) {
        var generator = SeededGenerator(seed: seed)
        var table = Table<Row>()
        var plain: [JobID: Row] = [:]
        let keys = (0..<3000).map { kind.identifier($0, &generator) }
        for step in 0..<20_000 {
            let key = keys[Int.random(in: keys.indices, using: &generator)]
            // It grows first and shrinks then.
            if Int.random(in: 0..<20_000, using: &generator) > step {
                table[key] = Row(id: key, value: step)
                plain[key] = Row(id: key, value: step)
            } else {
                #expect(table.remove(key) == plain.removeValue(forKey: key))
            }
            if let slot = table.slot(of: keys[step % keys.count]) {
                table.update(slot) { $0.value += 1 }
                plain[keys[step % keys.count]]?.value += 1
            }
            #expect(table.count == plain.count)
        }
        for key in keys { #expect(table[key] == plain[key]) }
        #expect(table.mapValues { $0 } == plain)
        #expect(table.keys.sorted() == plain.keys.sorted())
        #expect(Set(table.values) == Set(plain.values))
    }

    @Test("Rows come in the order of their slots, and a free slot is used again")
    func order() {
        var table = Table<Row>()
        for number in 0..<5 { table.insert(Row(id: JobID(bits: UInt128(number)), value: number)) }
        table.remove(JobID(bits: 2))
        #expect(table.values.map(\.value) == [0, 1, 3, 4])
        #expect(table.insert(Row(id: JobID(bits: 9), value: 9)) == 2)
        #expect(table.values.map(\.value) == [0, 1, 9, 3, 4])
        #expect(table.map(\.key.bits) == [0, 1, 9, 3, 4])
    }

    @Test("Identifiers of every kind are spread evenly", arguments: Kind.allCases)
    func spreading(kind: Kind) {
        var generator = SeededGenerator(seed: 1)
        var parts = [Int](repeating: 0, count: 256)
        var places = [Int](repeating: 0, count: 256)
        for number in 0..<65_536 {
            let hash = kind.identifier(number, &generator).storageHash
            parts[Int(hash >> 56)] += 1
            places[Int(hash & 255)] += 1
        }
        // 256 are expected in each, give or take six standard deviations.
        #expect(parts.allSatisfy { (160...352).contains($0) })
        #expect(places.allSatisfy { (160...352).contains($0) })
    }
}
