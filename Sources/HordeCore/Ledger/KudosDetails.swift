/// A user's balance taken apart by why kudos moved.
///
/// The parts add up to the balance.
public struct KudosDetails: Hashable, Sendable {
    /// Net sums in centikudos, indexed by the raw value of ``EntryCode``; at 0 the transfers that
    /// came in.
    private var sums = SIMD16<Int64>()

    /// Creates details that are all zero.
    public init() {}

    /// What the user received from others, never negative.
    public var received: Kudos { Kudos(centikudos: sums[0]) }

    /// The net sum of one code; for transfers, received less given.
    public subscript(code: EntryCode) -> Kudos { Kudos(centikudos: sums[code.rawValue]) }

    /// What the user gave to others, as a negative amount or zero.
    public var given: Kudos { self[.transfer] - received }

    /// Everything together: the user's balance.
    public var total: Kudos {
        EntryCode.allCases.reduce(.zero) { $0 + self[$1] }
    }

    /// Counts a movement into the balance, or out of it when `amount` is negative.
    public mutating func add(_ amount: Kudos, for code: EntryCode) {
        sums[code.rawValue] += amount.centikudos
        if code == .transfer, amount > .zero { sums[0] += amount.centikudos }
    }
}
