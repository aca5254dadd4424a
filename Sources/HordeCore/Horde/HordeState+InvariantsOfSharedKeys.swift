extension HordeState {
    /// Traps unless owners know their keys, and what is kept of budgets is what requests may cost.
    func checkSharedKeys() {
        var owned: [UserID: Set<SharedKeyID>] = [:]
        for (id, key) in sharedKeys.keys {
            precondition(
                id == key.id && id == SharedKeyID(of: key.key), "A key is under its own name.")
            precondition(users.indices.contains(key.owner.number), "A key has an owner.")
            precondition(key.utilized >= .zero, "What was paid is not negative.")
            precondition(key.budget ?? .zero >= .zero, "A budget is not negative.")
            owned[key.owner, default: []].insert(id)
        }
        precondition(
            sharedKeys.owned.mapValues(Set.init) == owned
                && sharedKeys.owned.values.reduce(0) { $0 + $1.count } == sharedKeys.keys.count,
            "Owners know their keys, each once.")
        var held: [SharedKeyID: Kudos] = [:]
        for (id, use) in sharedKeys.uses {
            guard let request = requests[id] else {
                preconditionFailure("What uses a key is there.")
            }
            precondition(use.held >= .zero, "What is kept is not negative.")
            precondition(!request.isDone || use.held == .zero, "What is over keeps nothing.")
            if use.held > .zero { held[use.key, default: .zero] += use.held }
        }
        precondition(sharedKeys.holds == held, "What is kept is what requests may cost.")
        var passkeys: [SecretDigest: UserID] = [:]
        for profile in users.map(\.profile) {
            if let passkey = profile.passkey { passkeys[passkey] = profile.id }
        }
        precondition(self.passkeys == passkeys, "Services are known by their passkeys.")
    }
}
