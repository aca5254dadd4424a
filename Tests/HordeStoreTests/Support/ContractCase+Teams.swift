import HordeCore

extension ContractCase {
    /// Teams and the workers that belong to them.
    static let teams: [ContractCase] = [
        ContractCase(
            "team", .teamSaved(team(1, "Attic")),
            .teamSaved(team(1, "Attic's \"own\" 🦜", info: "Come\nin.", done: 7))),
        ContractCase(
            "worker in a team", .teamSaved(team(1, "Attic")), .workerSaved(member(of: 1)),
            .jobSettled(Sample.settlement(1)), .workerSaved(member(of: 1, done: 9))),
        ContractCase(
            "worker that changes teams", .teamSaved(team(1, "Attic")),
            .teamSaved(team(2, "Cellar")), .workerSaved(member(of: 1)),
            .workerSaved(member(of: 2, done: 3)), .workerSaved(Sample.worker())),
        ContractCase(
            "deleted team", .teamSaved(team(1, "Attic")), .workerSaved(member(of: 1)),
            .workerSaved(Sample.worker()), .teamDeleted(TeamID(bits: 1))),
        ContractCase(
            "deleted worker of a team", .teamSaved(team(1, "Attic")),
            .workerSaved(member(of: 1)), .workerDeleted(Sample.worker)),
    ]

    private static func team(
        _ number: UInt128, _ name: String, info: String = "", done: Int = 0
    ) -> Team {
        Team(
            id: TeamID(bits: number), owner: Sample.alice, name: name, info: info,
            createdAt: Sample.time(8), earlier: totals(done))
    }

    private static func member(of team: UInt128, done: Int = 0) -> WorkerProfile {
        var profile = Sample.worker()
        profile.membership = TeamMembership(team: TeamID(bits: team), before: totals(done))
        return profile
    }

    private static func totals(_ number: Int) -> TeamTotals {
        TeamTotals(
            texts: number, tokens: number * 10, kudos: Kudos(centikudos: Int64(number) * 99),
            uptimeMilliseconds: Int64(number) * 1_000_000_000_000)
    }
}
