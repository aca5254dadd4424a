/// The one of some members that alone needs no more than all of them together, if there is one.
///
/// While it stays as it is, nobody who leaves makes the bound of all any tighter.
struct Witness: Sendable {
    private var seat: UInt8?

    init(_ seat: Int) {
        self.seat = UInt8(seat)
    }

    /// Takes note that what a member needs has changed.
    ///
    /// - Parameters:
    ///   - seat: The member.
    ///   - old: Its bound before; nil if it was none.
    ///   - new: Its bound now; nil if it is none any more.
    ///   - all: The bound of all.
    /// - Returns: true when that has to be worked out anew.
    mutating func change(
        _ seat: Int, from old: Bound?, to new: Bound?, of all: inout Bound
    ) -> Bool {
        guard old != new else { return false }
        if let new {
            let before = all
            all.add(new)
            if all != before { self.seat = all == new ? UInt8(seat) : nil }
        }
        guard let old, !(new?.covers(old) ?? false), self.seat == nil || self.seat == UInt8(seat)
        else { return false }
        guard new == all else { return true }
        self.seat = UInt8(seat)
        return false
    }

    /// Works out the bound of all anew, from members that are looked at only until they reach down
    /// to what it was.
    ///
    /// - Parameters:
    ///   - all: The bound of all.
    ///   - next: The next member with its bound; nil at the end.
    mutating func settle(_ all: inout Bound, _ next: () -> (seat: Int, bound: Bound)?) {
        var sum = Bound()
        seat = nil
        while let (seat, bound) = next() {
            let before = sum
            sum.add(bound)
            if sum != before { self.seat = sum == bound ? UInt8(seat) : nil }
            if sum.covers(all) {
                if sum != all { self.seat = nil }
                return
            }
        }
        all = sum
    }

    /// What a member needs may have changed.
    mutating func forget(_ seat: Int) {
        if self.seat == UInt8(seat) { self.seat = nil }
    }
}
