/// Up to two workers.
///
/// Each is there as 64 bits of its identifier. Should two workers ever share them, one would be
/// taken for the other and passed over where it would do.
struct WorkerPair: Hashable, Sendable {
    /// Zero for none.
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// Nobody.
    init() {}

    /// The two with the least identifiers.
    init(_ workers: [WorkerID]) {
        guard !workers.isEmpty else { return }
        let least = workers.count > 2 ? Array(workers.sorted().prefix(2)) : workers
        first = Self.digest(least[0])
        second = least.count > 1 ? Self.digest(least[1]) : 0
    }

    /// True when both pairs have a worker in common.
    func meets(_ other: WorkerPair) -> Bool {
        other.contains(first) || other.contains(second)
    }

    /// Keeps those that are in the other pair too.
    mutating func intersect(_ other: WorkerPair) {
        if !other.contains(first) { first = 0 }
        if !other.contains(second) { second = 0 }
    }

    /// True when all that are in the pair are in the other.
    func isPart(of other: WorkerPair) -> Bool {
        (first == 0 || other.contains(first)) && (second == 0 || other.contains(second))
    }

    private func contains(_ digest: UInt64) -> Bool {
        digest != 0 && (first == digest || second == digest)
    }

    private static func digest(_ worker: WorkerID) -> UInt64 {
        let digest = UInt64(truncatingIfNeeded: worker.bits ^ worker.bits >> 64)
        return digest == 0 ? 1 : digest
    }
}
