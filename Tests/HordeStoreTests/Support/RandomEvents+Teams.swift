import HordeCore

/// Teams, their workers and messages to all.
extension RandomEvents {
    mutating func savedTeam() -> DurableEvent {
        let known = Bool.random(using: &chance) ? teams.randomElement(using: &chance) : nil
        let id = known ?? TeamID(bits: nextNumber())
        if known == nil { teams.append(id) }
        return .teamSaved(
            Team(
                id: id, owner: user(), name: "team\(id)", info: text(),
                createdAt: Sample.time(now), earlier: totals()))
    }

    mutating func joinedWorker() -> DurableEvent {
        guard let index = workers.indices.randomElement(using: &chance) else { return newWorker() }
        let before = totals()
        workers[index].membership = teams.randomElement(using: &chance).map {
            TeamMembership(team: $0, before: before)
        }
        if Bool.random(using: &chance) { workers[index].membership = nil }
        return .workerSaved(workers[index])
    }

    private mutating func totals() -> TeamTotals {
        TeamTotals(
            texts: Int.random(in: 0...9, using: &chance),
            tokens: Int.random(in: 0...99, using: &chance), kudos: amount(),
            uptimeMilliseconds: Int64.random(in: 0...999, using: &chance))
    }

    mutating func message() -> DurableEvent {
        if let index = messages.indices.randomElement(using: &chance),
            Bool.random(using: &chance)
        {
            return .messageDeleted(messages.remove(at: index))
        }
        let id = MessageID(bits: nextNumber())
        messages.append(id)
        return .messageSaved(
            WorkerMessage(
                id: id, worker: nil, author: user(), text: text(), origin: text(),
                createdAt: Sample.time(now), expiresAt: Sample.time(now + 9)))
    }
}
