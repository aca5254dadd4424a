/// A ledger account.
public enum AccountID: Hashable, Sendable {
    /// What a user has; below zero is debt.
    case balance(UserID)
    /// What a user has earned and may not yet use.
    case escrow(UserID)
    /// Where created kudos come from; its balance is minus all kudos ever created.
    case treasury
    /// Where destroyed kudos go.
    case sink
}

extension AccountID: Comparable {
    /// Orders system accounts first, then users by number, balance before escrow.
    public static func < (left: AccountID, right: AccountID) -> Bool {
        left.rank < right.rank
    }

    private var rank: (Int, Int) {
        switch self {
        case .treasury: (-2, 0)
        case .sink: (-1, 0)
        case .balance(let user): (user.number, 0)
        case .escrow(let user): (user.number, 1)
        }
    }
}
