/// A slot of a ``Table``, or none, in four bytes.
struct Link: Hashable, Sendable {
    /// One more than the slot; zero for none.
    private var number: UInt32 = 0

    /// Leads nowhere.
    init() {}

    /// Leads to a slot.
    init(_ slot: Int) {
        number = UInt32(slot + 1)
    }

    /// Where it leads.
    var slot: Int? { number == 0 ? nil : Int(number - 1) }
}
