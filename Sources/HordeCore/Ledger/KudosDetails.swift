/// A user's balance taken apart by why kudos moved.
///
/// The parts add up to the balance.
public struct KudosDetails: Hashable, Sendable {
    /// The net sum of one code.
    private struct Part: Hashable, Sendable {
        /// The raw value of the ``EntryCode``; 0 for the transfers that came in.
        let code: UInt8
        var sum: Int64
    }

    /// What is not zero, by code: most users have few of them, and many have none.
    private var parts: [Part] = []

    /// Creates details that are all zero.
    public init() {}

    /// What the user received from others, never negative.
    public var received: Kudos { sum(0) }

    /// The net sum of one code; for transfers, received less given.
    public subscript(code: EntryCode) -> Kudos { sum(code.rawValue) }

    /// What the user gave to others, as a negative amount or zero.
    public var given: Kudos { self[.transfer] - received }

    /// Everything together: the user's balance.
    public var total: Kudos {
        EntryCode.allCases.reduce(.zero) { $0 + self[$1] }
    }

    /// Counts a movement into the balance, or out of it when `amount` is negative.
    public mutating func add(_ amount: Kudos, for code: EntryCode) {
        add(amount.centikudos, to: code.rawValue)
        if code == .transfer, amount > .zero { add(amount.centikudos, to: 0) }
    }

    private func sum(_ code: Int) -> Kudos {
        Kudos(centikudos: parts.first { $0.code == code }?.sum ?? 0)
    }

    private mutating func add(_ amount: Int64, to code: Int) {
        guard amount != 0 else { return }
        let place = parts.firstIndex { $0.code >= code } ?? parts.count
        if place == parts.count || parts[place].code != code {
            // Room for three at first, then for exactly as many as there are.
            parts.reserveCapacity(max(3, parts.count + 1))
            parts.insert(Part(code: UInt8(code), sum: amount), at: place)
        } else {
            parts[place].sum += amount
            if parts[place].sum == 0 { parts.remove(at: place) }
        }
    }
}
