extension HordeState {
    /// In order: who asks, the name, the info, whether the name is free, how many there are.
    func decideCreateTeam(
        _ content: TeamChanges, id: TeamID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let owner = try acting(actor)
        guard actor != .anonymous else { throw .anonymousForbidden }
        guard owner.isTrusted else { throw .teamNeedsTrust }
        guard let name = content.name else { throw .nameInvalid }
        var team = Team(id: id, owner: actor, name: name, createdAt: now)
        try apply(content, to: &team)
        let count = teams.teams.values.count { $0.owner == actor }
        guard count < Team.countLimit, teams[id] == nil else {
            throw .tooManyTeams(limit: Team.countLimit)
        }
        return [.durable(.teamSaved(team))]
    }

    func decideChangeTeam(
        _ id: TeamID, _ changes: TeamChanges, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard var team = teams[id] else { throw .unknownTeam }
        try checkMayChange(team, actor)
        guard !changes.isEmpty else { throw .nothingToChange }
        let old = team
        try apply(changes, to: &team)
        return team == old ? [] : [.durable(.teamSaved(team))]
    }

    /// Removes a team; its workers stay, without a team.
    func decideDeleteTeam(_ id: TeamID, actor: UserID) throws(HordeRejection) -> [HordeEvent] {
        guard let team = teams[id] else { throw .unknownTeam }
        try checkMayChange(team, actor)
        let members = teams.members[id] ?? []
        return members.compactMap { workers[$0] }.map { worker in
            var profile = worker.profile
            profile.membership = nil
            return .durable(.workerSaved(profile))
        } + [.durable(.teamDeleted(id))]
    }

    /// Lets a worker join or leave a team.
    ///
    /// - Returns: the team that it leaves, which keeps what the worker did for it.
    /// - Throws: ``HordeRejection/unknownTeam``.
    func changeTeam(
        of worker: Worker, in profile: inout WorkerProfile, to team: TeamID?
    ) throws(HordeRejection) -> [HordeEvent] {
        if let team, teams[team] == nil { throw .unknownTeam }
        guard profile.membership?.team != team else { return [] }
        profile.membership = team.map {
            TeamMembership(team: $0, before: TeamTotals(worker.statistics))
        }
        return parting(of: worker)
    }

    /// What teams keep when workers leave them.
    func parting(of workers: Worker...) -> [HordeEvent] { parting(of: workers) }

    /// What teams keep when workers leave them.
    func parting(of workers: [Worker]) -> [HordeEvent] {
        var left: [Team] = []
        for worker in workers {
            guard let membership = worker.profile.membership, let team = teams[membership.team]
            else { continue }
            if !left.contains(where: { $0.id == team.id }) { left.append(team) }
            for index in left.indices where left[index].id == team.id {
                left[index].earlier += TeamTotals(worker.statistics).since(membership.before)
            }
        }
        return left.map { .durable(.teamSaved($0)) }
    }

    /// Passes the owner and moderators.
    private func checkMayChange(_ team: Team, _ id: UserID) throws(HordeRejection) {
        let user = try acting(id)
        guard id == team.owner || user.isModerator else { throw .notTeamOwner }
    }

    private func apply(
        _ changes: TeamChanges, to team: inout Team
    ) throws(HordeRejection) {
        if let name = changes.name {
            guard (3...100).contains(name.count), name.isPrintable else { throw .nameInvalid }
            guard teams.team(named: name).map({ $0 == team.id }) ?? true else {
                throw .teamNameTaken
            }
            team.name = name
        }
        if let info = changes.info {
            guard (3...1000).contains(info.count) else { throw .invalidValue(field: "info") }
            team.info = info
        }
    }
}
