import HordeCore

/// The number under which the database knows an account.
///
/// | account | number |
/// |---|--:|
/// | treasury | 0 |
/// | sink | 1 |
/// | balance of user n | 2 + 2n |
/// | escrow of user n | 3 + 2n |
struct AccountNumber: Hashable, Comparable, Sendable {
    /// The number, from 0 up.
    let value: Int64

    /// Wraps a number as it was read.
    init(value: Int64) {
        self.value = value
    }

    /// The number of an account.
    init(_ account: AccountID) {
        value =
            switch account {
            case .treasury: 0
            case .sink: 1
            case .balance(let user): 2 + 2 * Int64(user.number)
            case .escrow(let user): 3 + 2 * Int64(user.number)
            }
    }

    /// The account.
    var account: AccountID {
        switch value {
        case 0: .treasury
        case 1: .sink
        default:
            value % 2 == 0
                ? .balance(UserID(Int(value / 2 - 1))) : .escrow(UserID(Int(value / 2 - 1)))
        }
    }

    /// Orders accounts by number.
    static func < (left: AccountNumber, right: AccountNumber) -> Bool {
        left.value < right.value
    }
}
