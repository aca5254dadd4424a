/// How often each kind of step comes in one run: a third of the kinds never, the rest by chance, so
/// that what is rare in most runs is common in some.
struct SwarmWeights: Sendable {
    private let limits: [Int]
    private let total: Int

    /// Draws weights for kinds with these usual weights; the `needed` ones are never switched off.
    init(usual: [Int], needed: Set<Int>, with generator: inout SeededGenerator) {
        var total = 0
        limits = usual.indices.map { kind in
            let isOff = Int.random(in: 0..<3, using: &generator) == 0 && !needed.contains(kind)
            if !isOff { total += usual[kind] * Int.random(in: 1...8, using: &generator) }
            return total
        }
        self.total = total
    }

    /// Draws a kind.
    func draw(with generator: inout SeededGenerator) -> Int {
        let point = Int.random(in: 0..<total, using: &generator)
        return limits.firstIndex { point < $0 } ?? 0
    }
}
