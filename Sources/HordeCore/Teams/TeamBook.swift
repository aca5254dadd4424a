/// The teams of a horde, by identifier and name, with their workers.
struct TeamBook: Sendable {
    private(set) var teams: [TeamID: Team] = [:]
    private var names: [String: TeamID] = [:]
    /// In order of identifier; no entry for a team without workers.
    private(set) var members: [TeamID: [WorkerID]] = [:]

    subscript(id: TeamID) -> Team? { teams[id] }

    /// Teams, the oldest first.
    var byAge: [Team] {
        teams.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// The team with a name, in any case of its letters.
    func team(named name: String) -> TeamID? { names[Team.folded(name)] }

    mutating func save(_ team: Team) {
        if let old = teams[team.id] { names[old.foldedName] = nil }
        teams[team.id] = team
        names[team.foldedName] = team.id
    }

    mutating func remove(_ id: TeamID) {
        precondition(members[id] == nil, "A team is removed after its workers have left.")
        guard let team = teams.removeValue(forKey: id) else { return }
        names[team.foldedName] = nil
    }

    /// Notes that a worker belongs to one team and no longer to another.
    mutating func move(_ worker: WorkerID, from old: TeamID?, to new: TeamID?) {
        guard old != new else { return }
        if let old {
            members[old]?.removeAll { $0 == worker }
            if members[old]?.isEmpty == true { members[old] = nil }
        }
        if let new {
            let index = members[new]?.firstIndex { worker < $0 }
            members[new, default: []].insert(worker, at: index ?? members[new]?.count ?? 0)
        }
    }
}

extension TeamBook {
    /// Traps unless names and members are those of the teams and workers that are there.
    func checkInvariants(_ workers: some Sequence<Worker>) {
        precondition(names.count == teams.count, "No two teams have one name.")
        precondition(
            names.allSatisfy { teams[$0.value]?.foldedName == $0.key }, "Teams are found by name.")
        var found: [TeamID: [WorkerID]] = [:]
        for worker in workers {
            guard let team = worker.profile.membership?.team else { continue }
            precondition(teams[team] != nil, "A worker's team is there.")
            found[team, default: []].append(worker.id)
        }
        precondition(
            found.mapValues { $0.sorted() } == members, "A team knows the workers that it has.")
    }
}
