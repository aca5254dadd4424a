import HordeTestSupport

@testable import HordeCore

/// A random horde whose workers are measured, and which then serves what waits in virtual time.
///
/// Workers of a group offer the same and differ in speed alone. A worker's thread takes the next
/// job as soon as it is free, the fastest first, and always delivers the full length.
struct ServedHorde {
    /// A worker with its true speed.
    struct Host {
        let owner: UserID
        let name: String
        let group: Int
        let threads: Int
        /// Tokens a second.
        let speed: Int
        let pop: PopRequest
    }

    /// What a request was told, and what then became of it.
    struct Fate {
        let told: RequestStatus
        /// Jobs that the workers which could serve it took before its first; nil when never.
        var jobsBefore: Int?
        /// Seconds until its last text came; nil when not all came.
        var seconds: Int?
    }

    private(set) var fixture: HordeFixture
    var random: SeededGenerator
    private(set) var hosts: [Host] = []
    private(set) var requests: [RequestID] = []
    private var users: [UserID] = []

    static let models = ["alpha-1B", "beta-1B", "gamma-1B"]

    /// Creates a horde with workers and waiting requests.
    ///
    /// - Parameters:
    ///   - seed: Everything follows from it.
    ///   - policy: The rules.
    ///   - isOrderly: True when standings are so far apart that holds change nothing.
    init(seed: UInt64, policy: HordePolicy, isOrderly: Bool) throws {
        random = SeededGenerator(seed: seed)
        fixture = try HordeFixture(policy: policy)
        fixture.checksInvariants = false
        let balances = (1...8).map { (number: Int64) -> Int64 in
            isOrderly ? 1000 * (number - 4) - 500 : number % 3
        }
        for (number, balance) in balances.shuffled(using: &random).enumerated() {
            users.append(try fixture.user("user \(number)", kudos: Kudos(balance)))
        }
        for group in 0..<2 { try addGroup(group, isOrderly: isOrderly) }
        for number in 0..<pick(10...40) { try submit(number, isOrderly: isOrderly) }
        fixture.state.checkInvariants()
    }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ sides: Int) -> Bool { pick(1...sides) == 1 }

    /// Workers of one owner, or of several who ask for nothing themselves.
    private mutating func addGroup(_ group: Int, isOrderly: Bool) throws {
        let size = pick(1...3)
        let isShared = chance(2)
        let first = isShared ? Array(users.shuffled(using: &random).prefix(pick(0...2))) : []
        let one = try isShared && chance(2) ? users[0] : fixture.user("owner \(group)")
        let limit = group == 0 ? 80 : 160
        for number in 0..<size {
            let owner = isShared ? one : try fixture.user("host \(group) \(number)")
            let threads = pick(1...2)
            let pop = PopRequest(
                owner: owner, name: "worker \(group) \(number)",
                offer: WorkerOffer(
                    models: [Self.models[group]], maximumLength: limit,
                    maximumContextLength: 4096, threads: threads, takesNSFW: group == 0),
                blockedWords: group == 1 ? ["dragon"] : [], priorityUsers: first)
            let host = Host(
                owner: owner, name: pop.name, group: group, threads: threads,
                speed: [4, 5, 8, 10][pick(0...3)], pop: pop)
            hosts.append(host)
            try measure(host)
        }
    }

    /// Has a worker deliver a text, so that its speed is known.
    private mutating func measure(_ host: Host) throws {
        _ = try fixture.submit(
            host.owner,
            RequestTerms(maximumLength: 80, models: host.pop.offer.models), prompt: "measure")
        let pop = try fixture.pop(host.pop)
        fixture.tick(.seconds(80 / host.speed))
        try fixture.deliver(pop.job, by: host.owner, bytes: 320)
    }

    private mutating func submit(_ number: Int, isOrderly: Bool) throws {
        let isAnonymous = chance(4)
        var terms = RequestTerms(
            count: !isAnonymous && chance(5) ? 3 : 1, maximumLength: chance(4) ? 160 : 80,
            models: [Self.models[chance(12) ? 2 : pick(0...1)]])
        if chance(10) { terms.isMarkedNSFW = true }
        if chance(12) { terms.trustedWorkersOnly = true }
        let user = isAnonymous ? UserID.anonymous : users[pick(0...users.count - 1)]
        let caller = isOrderly ? number : pick(0...2)
        requests.append(
            try fixture.submit(
                user, terms, caller: isAnonymous ? UInt64(caller) : nil,
                prompt: chance(10) ? "A dragon" : "A calm sea"))
    }
}

extension ServedHorde {
    /// Asks how everything is going, then serves it all.
    mutating func serveAll() throws -> [RequestID: Fate] {
        var fates: [RequestID: Fate] = [:]
        for id in requests {
            guard let told = fixture.status(of: id) else { continue }
            fates[id] = Fate(told: told)
        }
        var taken = [Int](repeating: 0, count: 2)
        var threads: [(free: Int, host: Int)] = hosts.indices.flatMap { host in
            (0..<hosts[host].threads).map { _ in (0, host) }
        }
        let start = fixture.now
        var ends: [(time: Int, job: JobID, owner: UserID, length: Int)] = []
        while let index = threads.indices.min(by: { earlier(threads[$0], threads[$1]) }) {
            let (time, host) = (threads[index].free, hosts[threads[index].host])
            for end in ends.filter({ $0.time <= time }).sorted(by: { $0.time < $1.time }) {
                fixture.tick(start + .seconds(end.time) - fixture.now)
                try fixture.deliver(end.job, by: end.owner, bytes: end.length * 4)
            }
            ends.removeAll { $0.time <= time }
            fixture.tick(start + .seconds(time) - fixture.now)
            let pop = try fixture.pop(host.pop)
            guard let job = pop.job else {
                threads.remove(at: index)
                continue
            }
            let id = try fixture.request(of: pop)
            let length = fixture.state.requests[id]?.terms.maximumLength ?? 0
            if fates[id]?.jobsBefore == nil { fates[id]?.jobsBefore = taken[host.group] }
            taken[host.group] += 1
            let end = time + length / host.speed
            let latest = fates[id]?.seconds ?? 0
            fates[id]?.seconds = max(end, latest)
            ends.append((end, job, host.owner, length))
            threads[index].free = end
        }
        fixture.state.checkInvariants()
        return fates
    }

    private func earlier(_ left: (free: Int, host: Int), _ right: (free: Int, host: Int)) -> Bool {
        (left.free, hosts[right.host].speed, left.host)
            < (right.free, hosts[left.host].speed, right.host)
    }
}
