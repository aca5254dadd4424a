/// Why kudos moved.
///
/// The raw values are written to disk and never change.
public enum EntryCode: Int, CaseIterable, Hashable, Sendable {
    /// A delivered text: requester to the worker's owner.
    case generation = 1
    /// Time that a worker stayed checked in: treasury to the worker's owner.
    case uptimeReward = 2
    /// A gift from one user to another.
    case transfer = 3
    /// A gift of the operator.
    case award = 4
    /// The operator sets a balance right, up or down.
    case adjustment = 5
    /// A monthly gift of the operator.
    case grant = 6
    /// Escrow becomes balance because the user is trusted now.
    case promotion = 7
    /// A fee to the sink.
    case fee = 8
    /// A balance brought along from elsewhere.
    case opening = 9
    /// An earlier movement undone.
    case reversal = 10
    /// The account of a user who is gone for good is emptied.
    case closing = 11
}
