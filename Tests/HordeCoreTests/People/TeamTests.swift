import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Teams: who may do what, and what counts for them")
struct TeamTests {
    private var horde: HordeFixture
    private let (founder, owner, moderator): (UserID, UserID, UserID)
    private let worker: WorkerID

    init() throws {
        horde = try HordeFixture()
        founder = try horde.user("founder", roles: [.trusted])
        owner = try horde.user("owner")
        moderator = try horde.user("moderator", roles: [.moderator])
        _ = try horde.pop("worker", of: owner)
        worker = try #require(horde.worker("worker")?.id)
    }

    private mutating func make(
        _ name: String?, by actor: UserID, info: String? = nil
    ) throws(HordeRejection) -> TeamID {
        let id = TeamID(bits: horde.nextBits())
        var content = TeamChanges()
        content.name = name
        content.info = info
        try horde.apply(.createTeam(content, id: id, actor: actor))
        return id
    }

    private func refusal(
        _ name: String?, by actor: UserID, info: String? = nil
    ) -> HordeRejection? {
        var content = TeamChanges()
        content.name = name
        content.info = info
        return refusal(.createTeam(content, id: TeamID(bits: 1 << 100), actor: actor))
    }

    private func refusal(_ command: HordeCommand) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in try horde.apply(command) }
    }

    private func joining(_ team: TeamID, by actor: UserID) -> HordeCommand {
        var changes = WorkerChanges()
        changes.team = .some(team)
        return .changeWorker(worker, changes, actor: actor)
    }

    private mutating func join(_ team: TeamID?, by actor: UserID? = nil) throws(HordeRejection) {
        var changes = WorkerChanges()
        changes.team = .some(team)
        try horde.apply(.changeWorker(worker, changes, actor: actor ?? owner))
    }

    private mutating func work() throws {
        _ = try horde.submit(founder)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner)
    }

    private func totals(_ id: TeamID) throws -> TeamTotals {
        horde.state.view(of: try #require(horde.state.teams[id])).totals
    }

    @Test("Every refusal to make a team")
    mutating func making() throws {
        _ = try make("Attic", by: founder)
        #expect(refusal("Cellar", by: UserID(99)) == .unknownUser)
        #expect(refusal("Cellar", by: .anonymous) == .anonymousForbidden)
        #expect(refusal("Cellar", by: owner) == .teamNeedsTrust)
        for name in [nil, "", "ab", "a\u{1B}[2J", String(repeating: "x", count: 101)] {
            #expect(refusal(name, by: founder) == .nameInvalid)
        }
        #expect(refusal("aTTiC", by: founder) == .teamNameTaken)
        #expect(refusal("Cellar", by: founder, info: "ab") == .invalidValue(field: "info"))
        #expect(refusal("Cellar", by: moderator) == nil)
        for number in 1..<100 { _ = try make("Team \(number)", by: founder) }
        #expect(refusal("Cellar", by: founder) == .tooManyTeams(limit: 100))
        #expect(refusal("Cellar", by: moderator) == nil)
    }

    @Test("Its owner and moderators change and remove a team, nobody else")
    mutating func changing() throws {
        let (attic, cellar) = (try make("Attic", by: founder), try make("Cellar", by: founder))
        func refusal(
            _ team: TeamID, by actor: UserID, name: String? = nil
        ) -> HordeRejection? {
            var changes = TeamChanges()
            changes.name = name
            return self.refusal(.changeTeam(team, changes, actor: actor))
        }
        #expect(refusal(TeamID(bits: 1 << 100), by: founder) == .unknownTeam)
        #expect(refusal(attic, by: owner) == .notTeamOwner)
        #expect(refusal(attic, by: founder) == .nothingToChange)
        #expect(refusal(attic, by: founder, name: "CELLAR") == .teamNameTaken)
        for actor in [founder, moderator] {
            #expect(refusal(attic, by: actor, name: "ATTIC") == nil)
        }
        #expect(self.refusal(.deleteTeam(cellar, actor: owner)) == .notTeamOwner)
        try horde.apply(.deleteTeam(cellar, actor: moderator))
        _ = try make("cellar", by: moderator)
    }

    @Test("What a worker does counts while it belongs to the team, and stays there")
    mutating func counting() throws {
        let (attic, cellar) = (try make("Attic", by: founder), try make("Cellar", by: founder))
        try work()
        try join(attic)
        #expect(try totals(attic) == TeamTotals())
        try work()
        let first = try totals(attic)
        #expect(first.texts == 1 && first.tokens == 80 && first.kudos > .zero)
        try join(cellar)
        try work()
        try work()
        #expect(try totals(attic) == first)
        #expect(try totals(cellar).texts == 2)
        try join(nil)
        try work()
        #expect(try totals(cellar).texts == 2)
        try join(attic, by: moderator)
        try work()
        #expect(try totals(attic).texts == 2)
        try horde.apply(.deleteWorker(worker, actor: owner))
        #expect(try totals(attic).texts == 2)
        #expect(try totals(attic).kudos == first.kudos + first.kudos)
    }

    @Test("Who may let a worker join, and which team")
    mutating func joining() throws {
        let attic = try make("Attic", by: founder)
        #expect(refusal(joining(TeamID(bits: 0), by: owner)) == .unknownTeam)
        #expect(refusal(joining(attic, by: founder)) == .notWorkerOwner)
        try join(attic)
        let view = horde.state.view(of: try #require(horde.state.teams[attic]))
        #expect(view.workers.map(\.name) == ["worker"] && view.models.map(\.name) == ["plain-1B"])
        horde.tick(.seconds(600))
        let later = horde.state.view(of: try #require(horde.state.teams[attic]))
        #expect(later.workers.map(\.isOnline) == [false] && later.models.isEmpty)
    }

    @Test("A team that is removed leaves its workers alone, and a restart finds the rest again")
    mutating func removal() throws {
        let (attic, cellar) = (try make("Attic", by: founder), try make("Cellar", by: founder))
        try join(attic)
        try work()
        let snapshot = horde.state.snapshot(lastBatch: 1, lastTime: horde.now)
        let again = HordeState(snapshot: snapshot)
        again.checkInvariants()
        let team = try #require(again.teams[attic])
        #expect(again.view(of: team).totals.texts == 1)
        try horde.apply(.deleteTeam(attic, actor: founder))
        #expect(horde.worker("worker")?.profile.membership == nil)
        #expect(horde.state.teams.byAge.map(\.id) == [cellar])
    }
}
