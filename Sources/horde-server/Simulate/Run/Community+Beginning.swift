import HordeCore

extension Community {
    private static let administrator = UserID(1)

    /// Makes the accounts, with their balances.
    mutating func moveIn(seed: UInt64) throws(CommandFailure) {
        do throws(HordeRejection) {
            try perform(.bootstrap(name: "operator", key: try digest(1)))
            for (index, group) in scenario.users.enumerated() {
                for _ in 0..<group.count {
                    let caller = group.isAnonymous ? UInt64(people.count + 1) : nil
                    let begins = scenario.events.contains { $0.happening == .begin(group.name) }
                    people.append(
                        Person(
                            group: index, id: try account(in: group),
                            caller: caller.map { CallerID(digest: $0) },
                            chance: Chance(seed: seed, kind: 1, number: people.count),
                            isAsking: !begins))
                }
            }
        } catch {
            throw CommandFailure(.failure, "The horde refuses the scenario's users: \(error).")
        }
    }

    private mutating func account(in group: UserGroup) throws(HordeRejection) -> UserID {
        if group.isAnonymous { return .anonymous }
        let id = UserID(people.count { $0.caller == nil } + 2)
        let creation = UserCreation(
            name: "\(group.name) \(id.number)", key: try digest(id.number),
            roles: group.isTrusted ? .trusted : [])
        try perform(.create(creation, actor: Self.administrator, award: fresh()))
        if group.kudos != .zero {
            var changes = UserChanges()
            changes.kudos = group.kudos
            try perform(
                .changeUser(
                    id, changes, actor: Self.administrator, adjustment: fresh(),
                    promotion: fresh(), grant: fresh()))
        }
        return id
    }

    private func digest(_ number: Int) throws(HordeRejection) -> SecretDigest {
        let bytes = (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) }
        guard let digest = SecretDigest(bytes: bytes) else { throw .invalidValue(field: "key") }
        return digest
    }

    /// Puts up the machines, all of them off.
    mutating func setUp(seed: UInt64) throws(CommandFailure) {
        for (index, group) in scenario.workers.enumerated() {
            let owners = people.filter { scenario.users[$0.group].name == group.owner }
            for number in 0..<group.count {
                let id: WorkerID = fresh()
                machineNumbers[id] = machines.count
                machines.append(
                    Machine(
                        group: index, name: "\(group.name) \(number + 1)",
                        owner: owners[number % owners.count].id, id: id,
                        chance: Chance(seed: seed, kind: 2, number: machines.count)))
            }
        }
    }

    /// Plans what happens first: machines come before users, and are there when they ask.
    mutating func planBeginnings() {
        for machine in machines.indices {
            agenda.plan(.turn(machine: machine), at: firstTurn(of: machine))
        }
        for index in scenario.events.indices {
            agenda.plan(.event(index), at: Self.start + scenario.events[index].time)
        }
        for person in people.indices where people[person].isAsking { planWish(of: person) }
        agenda.plan(.sample, at: now)
    }

    /// Plans when a user next wants a text.
    mutating func planWish(of person: Int) {
        let rate = scenario.users[people[person].group].requestsPerHour
        guard rate > 0 else { return }
        let gap = people[person].chance.exponential() * 3_600_000 / rate
        agenda.plan(
            .wish(person: person, period: people[person].period),
            at: now + .milliseconds(Int64(gap.rounded())))
    }
}
