import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Hash index")
struct HashIndexTests {
    @Test("Numbers are found under hashes that are alike", arguments: 0..<10 as Range<UInt64>)
    func collisions(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // A few homes in a few parts: long runs, which removals tear apart.
        let hashes = (0..<400).map { _ in
            UInt64.random(in: 0..<3, using: &generator) << 56
                | UInt64.random(in: 0..<40, using: &generator)
        }
        var index = HashIndex()
        var present: Set<Int> = []
        for _ in 0..<5000 {
            let number = Int.random(in: hashes.indices, using: &generator)
            if present.remove(number) != nil {
                index.remove(number, under: hashes[number])
            } else {
                index.insert(number, under: hashes[number])
                present.insert(number)
            }
            let asked = Int.random(in: hashes.indices, using: &generator)
            let found = index.number(under: hashes[asked]) { $0 == asked }
            #expect(found == (present.contains(asked) ? asked : nil))
            #expect(index.count == present.count)
        }
    }

    @Test("An empty index finds nothing")
    func empty() {
        #expect(HashIndex().number(under: 5) { _ in true } == nil)
    }
}
