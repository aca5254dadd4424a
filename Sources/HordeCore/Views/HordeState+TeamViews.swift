extension HordeState {
    func view(of team: Team) -> TeamView {
        var totals = team.earlier
        var counts: [String: Int] = [:]
        var shown: [TeamView.Member] = []
        for worker in (teams.members[team.id] ?? []).compactMap({ workers[$0] }) {
            if let membership = worker.profile.membership {
                totals += TeamTotals(worker.statistics).since(membership.before)
            }
            let isOnline = worker.presentSince != nil
            shown.append(
                TeamView.Member(id: worker.id, name: worker.profile.name, isOnline: isOnline))
            guard isOnline else { continue }
            for model in worker.offer.models { counts[model, default: 0] += 1 }
        }
        return TeamView(
            team: team, owner: users[team.owner.number].profile.alias, totals: totals,
            workers: shown,
            models: counts.sorted { $0.key < $1.key }
                .map { TeamView.Model(name: $0.key, workers: $0.value) })
    }
}
