import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Arrays and heaps in blocks")
struct ChunkedTests {
    @Test("An array in blocks is as an array", arguments: 0..<10 as Range<UInt64>)
    func array(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var blocks = ChunkedArray<UInt128>()
        var plain: [UInt128] = []
        for step in 0..<6000 {
            if Int.random(in: 0..<6000, using: &generator) > step {
                blocks.append(UInt128(step))
                plain.append(UInt128(step))
            } else {
                #expect(blocks.popLast() == plain.popLast())
            }
            guard let place = plain.indices.randomElement(using: &generator) else { continue }
            blocks[place] += 7
            plain[place] += 7
            #expect(blocks[place] == plain[place] && blocks.count == plain.count)
        }
        #expect(blocks.elementsEqual(plain))
    }

    @Test("Arrays are equal when their elements are, whatever was there before")
    func equality() {
        var one = ChunkedArray<Int>()
        var other = ChunkedArray<Int>()
        for number in 0..<3000 { one.append(number) }
        while one.count > 10 { _ = one.popLast() }
        for number in 0..<10 { other.append(number) }
        #expect(one == other && one.hashValue == other.hashValue)
        other[3] = 0
        #expect(one != other)
    }

    @Test("A heap gives the least first", arguments: 0..<20 as Range<UInt64>)
    func heap(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var heap = ChunkedHeap<Int>()
        var plain: [Int] = []
        for step in 0..<4000 {
            if Int.random(in: 0..<4000, using: &generator) > step {
                let number = Int.random(in: 0..<1000, using: &generator)
                heap.insert(number)
                plain.insert(number, at: leading(of: plain.count) { plain[$0] > number })
            } else {
                #expect(heap.popMin() == plain.popLast())
            }
            #expect(heap.min == plain.last && heap.count == plain.count)
        }
        #expect(heap.unordered.sorted() == plain.reversed())
    }
}
