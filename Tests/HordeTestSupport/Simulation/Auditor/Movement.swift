import HordeCore

/// One entry of a movement, as the auditor remembers it in case it is undone.
struct Movement: Hashable, Sendable {
    enum Account: Hashable, Sendable {
        case balance(UserID)
        case escrow(UserID)
        case treasury
        case sink
    }

    let source: Account
    let destination: Account
    /// In centikudos, above zero.
    let amount: Int64
}

extension Books {
    /// Moves kudos.
    mutating func move(_ amount: Int64, from source: Movement.Account, to other: Movement.Account) {
        add(-amount, to: source)
        add(amount, to: other)
    }

    private mutating func add(_ amount: Int64, to account: Movement.Account) {
        switch account {
        case .balance(let user): users[user.number].balance += amount
        case .escrow(let user): users[user.number].escrow += amount
        case .treasury: treasury += amount
        case .sink: sink += amount
        }
    }

    /// Undoes a movement: what came into an escrow and is not there any more is taken from the
    /// balance.
    mutating func undo(_ movements: [Movement]) {
        for movement in movements {
            var rest = movement.amount
            if case .escrow(let user) = movement.destination {
                let there = min(rest, users[user.number].escrow)
                move(there, from: movement.destination, to: movement.source)
                rest -= there
                move(rest, from: .balance(user), to: movement.source)
            } else {
                move(rest, from: movement.destination, to: movement.source)
            }
        }
    }
}
