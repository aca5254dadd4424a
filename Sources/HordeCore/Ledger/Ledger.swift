/// Double-entry accounts of everybody: the sum over all of them is always zero.
public struct Ledger: Hashable, Sendable {
    /// The accounts of users' balances, by number.
    private(set) var balances = ChunkedArray<Account>()
    /// The balances by reasons, by number.
    private(set) var details = ChunkedArray<KudosDetails>()
    /// The escrow accounts of those who have one.
    private(set) var escrows: [UserID: Account] = [:]
    /// Where kudos are created from.
    public private(set) var treasury: Account
    /// Where kudos are destroyed into.
    public private(set) var sink: Account

    /// Creates a ledger without users.
    init(treasury: Account = Account(), sink: Account = Account()) {
        self.treasury = treasury
        self.sink = sink
    }

    /// Opens the accounts of the next user.
    mutating func open(
        balance: Account = Account(), escrow: Account = Account(),
        details: KudosDetails = KudosDetails()
    ) {
        if escrow != Account() { escrows[UserID(balances.count)] = escrow }
        balances.append(balance)
        self.details.append(details)
    }

    /// The account of a user's balance.
    public func balance(of user: UserID) -> Account { balances[user.number] }

    /// The account of a user's escrow, empty when it has none.
    public func escrow(of user: UserID) -> Account { escrows[user] ?? Account() }

    /// A user's balance by reasons.
    public func details(of user: UserID) -> KudosDetails { details[user.number] }

    /// Balance less holds: the figure that orders the queue.
    public func standing(of user: UserID) -> Kudos { balances[user.number].standing }

    /// Posts the entries of one act.
    mutating func post(_ event: LedgerEvent) {
        for entry in event.entries {
            update(entry.debit) { $0.debits += entry.amount }
            update(entry.credit) { $0.credits += entry.amount }
            if case .balance(let user) = entry.debit {
                details[user.number].add(-entry.amount, for: entry.code)
            }
            if case .balance(let user) = entry.credit {
                details[user.number].add(entry.amount, for: entry.code)
            }
        }
    }

    /// Holds an amount on a payer.
    mutating func hold(_ amount: Kudos, of user: UserID) {
        precondition(amount >= .zero, "A hold is not negative.")
        balances[user.number].held += amount
    }

    /// Ends a hold.
    mutating func release(_ amount: Kudos, of user: UserID) {
        balances[user.number].held -= amount
        precondition(balances[user.number].held >= .zero, "Only what is held is released.")
    }

    private mutating func update(_ account: AccountID, change: (inout Account) -> Void) {
        switch account {
        case .balance(let user): change(&balances[user.number])
        case .escrow(let user): change(&escrows[user, default: Account()])
        case .treasury: change(&treasury)
        case .sink: change(&sink)
        }
    }
}
