/// A trace of which models a request names, or a worker offers, by the numbers of their lanes.
///
/// From two traces it can be seen for most requests that none of a worker's models is among theirs;
/// where it cannot, a closer look decides.
struct ModelTrace: Hashable, Sendable {
    private var bits: UInt16

    /// Of these lanes; that of a request without models if there are none.
    init(_ lanes: some Sequence<Int>) {
        bits = lanes.reduce(0) { $0 | 1 << UInt16(truncatingIfNeeded: $1 & 15) }
    }

    /// That of a request at which one has to look closer.
    static let unclear = ModelTrace(0..<16)

    /// True when the request names no model, nor a worker.
    var isOfAny: Bool { bits == 0 }

    /// True when a request with this trace names models of which a worker has none for sure.
    func misses(_ worker: ModelTrace) -> Bool {
        bits != 0 && self != .unclear && bits & worker.bits == 0
    }
}
