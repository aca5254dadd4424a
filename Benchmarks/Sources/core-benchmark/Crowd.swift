import BenchmarkSupport
import HordeCore

/// The people, models and wishes that a measured horde consists of.
///
/// The same seed makes the same crowd. Users come in this order: the anonymous account, the rich,
/// the owners of workers, everybody who asks.
struct Crowd {
    /// Users who ask in most mixes, the ``rich`` among them.
    static let requesters = 1000
    static let rich = 100
    static let owners = 100
    static let callers = 500

    let models = (0..<200).map { "backend/Model-\($0)-\([1, 3, 7, 13, 30, 70][$0 % 6])B-Instruct" }
    var generator: SplitMix64

    let mix: Mix
    /// How many users ask besides the rich.
    let asking: Int
    private var inFront = 0

    init(seed: UInt64, mix: Mix, waiting: Int) {
        generator = SplitMix64(seed: seed)
        self.mix = mix
        asking = mix.requesters(waiting: waiting)
    }

    /// The default policy, without the limits that would keep a hundred thousand from waiting.
    var policy: HordePolicy {
        var policy = HordePolicy.friends
        policy.openJobsPerUser = 1_000_000
        policy.openJobsPerCaller = 1_000_000
        policy.openJobsAnonymous = 1_000_000
        return policy
    }

    /// Everybody with a balance: random ones, and large ones for the rich.
    mutating func snapshot() -> HordeSnapshot {
        var snapshot = HordeSnapshot()
        for number in 0..<(Self.firstAsking + asking) {
            var balance = Kudos.zero
            if Self.richUsers.contains(number) {
                balance = Kudos(1_000_000 + Int64(number))
            } else if number > 0 {
                let range: ClosedRange<Int64> = -100_000...1_000_000
                balance = Kudos(centikudos: Int64.random(in: range, using: &generator))
            }
            snapshot.users.append(record(of: number, with: balance))
            let (debits, credits) = (snapshot.treasury.debits, snapshot.treasury.credits)
            snapshot.treasury = Account(
                debits: debits + max(.zero, balance), credits: credits + max(.zero, -balance))
        }
        return snapshot
    }

    static let richUsers = 1...rich
    static let firstOwner = rich + 1
    static let firstAsking = firstOwner + owners

    private func record(of number: Int, with balance: Kudos) -> HordeSnapshot.UserRecord {
        var details = KudosDetails()
        details.add(balance, for: .opening)
        return HordeSnapshot.UserRecord(
            profile: UserProfile(
                id: UserID(number), name: "user\(number)", key: nil, roles: [],
                createdAt: Timestamp(milliseconds: 0)),
            statistics: UserStatistics(),
            balance: Account(debits: max(.zero, -balance), credits: max(.zero, balance)),
            escrow: Account(), details: details)
    }
}

extension Crowd {
    /// A request of somebody that suits some workers; one in ten is anonymous in most mixes.
    mutating func submission() -> SubmitCommand {
        let isAnonymous = asking > 1 && Int.random(in: 0..<10, using: &generator) == 0
        let user = Int.random(in: 0..<asking, using: &generator)
        let caller = UInt64.random(in: 1...UInt64(Self.callers), using: &generator)
        let count = Int.random(in: 0...3, using: &generator)
        return SubmitCommand(
            id: RequestID(bits: bits()),
            user: isAnonymous ? .anonymous : UserID(Self.firstAsking + user),
            caller: isAnonymous ? CallerID(digest: caller) : nil,
            terms: RequestTerms(
                maximumLength: Int.random(in: 80...512, using: &generator), models: some(count)),
            promptBytes: 1000, parameterBytes: 200)
    }

    /// A request of a rich user that suits no worker that asks.
    mutating func submissionInFront() -> SubmitCommand {
        inFront += 1
        return SubmitCommand(
            id: RequestID(bits: bits()),
            user: UserID(Self.richUsers.lowerBound + inFront % Self.rich), caller: nil,
            terms: mix.frontTerms(inFront, models: models), promptBytes: 1000,
            parameterBytes: 200)
    }

    /// A worker's offer that all requests of ``submission()`` fit into, with one to three models.
    mutating func offer() -> WorkerOffer {
        let count = Int.random(in: 1...3, using: &generator)
        return WorkerOffer(models: some(count), maximumLength: 512, maximumContextLength: 8192)
    }

    /// So many different models.
    private mutating func some(_ count: Int) -> [String] {
        var chosen: [String] = []
        while chosen.count < count {
            let model = models[Int.random(in: models.indices, using: &generator)]
            if !chosen.contains(model) { chosen.append(model) }
        }
        return chosen
    }

    /// The next identifier.
    mutating func bits() -> UInt128 {
        UInt128(generator.next()) << 64 | UInt128(generator.next())
    }
}
