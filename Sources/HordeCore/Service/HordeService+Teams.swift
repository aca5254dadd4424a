extension HordeService {
    /// All teams, the oldest first.
    public func teams() -> [TeamView] { state.teams.byAge.map { state.view(of: $0) } }

    /// A team.
    public func team(_ id: TeamID) throws(HordeRejection) -> TeamView {
        guard let team = state.teams[id] else { throw .unknownTeam }
        return state.view(of: team)
    }

    /// A trusted user makes a team.
    public func createTeam(
        _ content: TeamChanges, by actor: UserID
    ) async throws(HordeRejection) -> TeamView {
        let id = TeamID(bits: identifiers.next())
        try await performDurably(.createTeam(content, id: id, actor: actor))
        return try team(id)
    }

    /// A team's owner, or a moderator, changes it.
    public func change(
        team id: TeamID, _ changes: TeamChanges, by actor: UserID
    ) async throws(HordeRejection) -> TeamView {
        try await performDurably(.changeTeam(id, changes, actor: actor))
        return try team(id)
    }

    /// A team's owner, or a moderator, removes it.
    ///
    /// - Returns: what it was.
    public func delete(team id: TeamID, by actor: UserID) async throws(HordeRejection) -> Team {
        let team = try team(id).team
        try await performDurably(.deleteTeam(id, actor: actor))
        return team
    }
}
