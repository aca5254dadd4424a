/// Each user's requests are linked, oldest first, by their slots.
///
/// Most users have none or a few, and one may have all: lists of their own would cost each user
/// memory, and the one who has all the time to find a request in it.
extension HordeState {
    /// A user's requests, oldest first.
    func requests(of user: UserID) -> [RequestID] {
        var found: [RequestID] = []
        var next = users[user.number].requests.oldest.slot
        while let slot = next {
            found.append(requests[slot: slot].id)
            next = requests[slot: slot].newer.slot
        }
        return found
    }

    /// Puts a request behind all others of its user.
    mutating func link(_ slot: Int, to user: UserID) {
        let link = Link(slot)
        let newest = users[user.number].requests.newest
        if let newest = newest.slot {
            requests.update(newest) { $0.newer = link }
            requests.update(slot) { $0.older = Link(newest) }
        } else {
            users[user.number].requests.oldest = link
        }
        users[user.number].requests.newest = link
    }

    /// Takes a request out of the list of its user.
    mutating func unlink(_ slot: Int) {
        let (user, older, newer) = requests.update(slot) { ($0.user, $0.older, $0.newer) }
        if let older = older.slot {
            requests.update(older) { $0.newer = newer }
        } else {
            users[user.number].requests.oldest = newer
        }
        if let newer = newer.slot {
            requests.update(newer) { $0.older = older }
        } else {
            users[user.number].requests.newest = older
        }
    }
}
