import HordeCore

/// Keys that are lent, and users who leave.
extension Simulation {
    /// A key that somebody lends; nil when nobody does, or none is wanted.
    func lentKey(_ pick: Int?) -> (id: SharedKeyID, owner: UserID)? {
        let keys = auditor.books.sharedKeys.values.sorted { $0.id < $1.id }
        guard let pick, !keys.isEmpty else { return nil }
        let key = keys[pick % keys.count]
        return pick % 30 == 0 ? (SharedKeyID(bits: 7), key.owner) : (key.id, key.owner)
    }

    func lending(_ step: SimulationStep) -> SimulatedCall? {
        switch step {
        case .lend(let pick, let plan):
            lentKeys += 1
            return .lend(
                changes(plan), key: Self.digestOfKey(lentKeys), by: user(pick))
        case .changeKey(let pick, let plan, let byOwner):
            return lentKey(pick).map {
                .changeKey($0.id, changes(plan), by: byOwner ? $0.owner : other(than: $0.owner))
            }
        case .takeBack(let pick, let byOwner):
            return lentKey(pick).map {
                .takeBack($0.id, by: byOwner ? $0.owner : other(than: $0.owner))
            }
        default: return nil
        }
    }

    /// A digest whose first half, by which a key is named, is another for each key.
    private static func digestOfKey(_ number: Int) -> SecretDigest {
        let bytes = digest(of: 6_000_000 + number).bytes
        guard let digest = SecretDigest(bytes: bytes[16...] + bytes[..<16]) else {
            preconditionFailure("A digest has 32 bytes.")
        }
        return digest
    }

    private func changes(_ plan: LendPlan) -> SharedKeyChanges {
        var changes = SharedKeyChanges()
        changes.left = plan.left.map { $0 < 0 ? .lifted : .set(Kudos(centikudos: $0)) }
        changes.days = plan.days.map { $0 < 0 ? .lifted : .set($0) }
        changes.textTokens = plan.textTokens.map { $0 < 0 ? .lifted : .set($0) }
        return changes
    }

    func deletion(_ plan: DeletePlan) -> SimulatedCall {
        let marked = auditor.books.users.indices.filter { auditor.books.users[$0].isMarked }
        let id =
            plan.isAgain && !marked.isEmpty
            ? UserID(marked[plan.user % marked.count]) : user(plan.user)
        switch plan.actor {
        case .itself: return .delete(id, by: id)
        case .administrator: return .delete(id, by: UserID(1))
        case .somebody: return .delete(id, by: other(than: id))
        }
    }

    /// Mostly of somebody who is marked.
    func undeletion(_ pick: Int, bySelf: Bool) -> SimulatedCall {
        let marked = auditor.books.users.indices.filter { auditor.books.users[$0].isMarked }
        let isSought = !marked.isEmpty && pick % 6 != 0
        let id = isSought ? UserID(marked[pick % marked.count]) : user(pick)
        var changes = UserChanges()
        changes.undeletes = true
        return .change(id, changes, by: bySelf ? id : UserID(1))
    }
}
