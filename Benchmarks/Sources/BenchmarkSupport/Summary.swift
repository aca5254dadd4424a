/// What is told of many samples.
public struct Summary: Sendable {
    private let sorted: [Int64]

    /// Takes over samples in nanoseconds, the least first.
    init(sorted: [Int64]) {
        self.sorted = sorted
    }

    /// How many samples there are.
    public var count: Int { sorted.count }

    /// Microseconds on average; 0 without samples.
    public var mean: Double {
        sorted.isEmpty ? 0 : Double(sorted.reduce(0, +)) / Double(count) / 1000
    }

    /// The microseconds that 50 of 100 samples stay within.
    public var median: Double { microseconds(at: 0.5) }

    /// The microseconds that 99 of 100 samples stay within.
    public var percentile99: Double { microseconds(at: 0.99) }

    /// The longest, in microseconds.
    public var longest: Double { microseconds(at: 1) }

    private func microseconds(at fraction: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let rank = Int((fraction * Double(count)).rounded(.up))
        return Double(sorted[min(max(rank, 1), count) - 1]) / 1000
    }
}
