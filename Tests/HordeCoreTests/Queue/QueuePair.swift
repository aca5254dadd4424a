import HordeTestSupport

@testable import HordeCore

/// The queue and the plain one, changed together at random.
struct QueuePair {
    private(set) var queue: RequestQueue
    private(set) var plain: PlainQueue
    var generator: SeededGenerator
    private let users: Int
    private var stamp: UInt64 = 0
    private var time: Int64 = 1_700_000_000_000
    private var gone: [PlainQueue.Item] = []

    init(seed: UInt64, users: Int, ageing: Kudos) {
        queue = RequestQueue(ageing: ageing)
        plain = PlainQueue(ageing: ageing)
        generator = SeededGenerator(seed: seed)
        self.users = users
        for user in 0...users { plain.standings[UserID(user)] = standing() }
        // Enough for more than one chunk of each kind.
        for _ in 0..<300 {
            stamp += 1
            insert(newItem())
        }
    }

    /// Something happens: mostly requests come and go.
    mutating func step() {
        stamp += 1
        time += Int64.random(in: 0...2, using: &generator)
        let kind = Int.random(in: 0..<100, using: &generator)
        switch kind {
        case 66..<70 where !gone.isEmpty:
            insert(gone.remove(at: Int.random(in: gone.indices, using: &generator)))
        case 38..<70 where !plain.items.isEmpty: remove()
        case 70..<76 where !plain.items.isEmpty: changeLoad()
        case 76..<88: moveStanding()
        case 88..<100 where !plain.items.isEmpty: serve()
        default: insert(newItem())
        }
    }

    /// Some of eight models.
    mutating func models(_ range: ClosedRange<Int>) -> [String] {
        let count = Int.random(in: range, using: &generator)
        return Array(0..<8).shuffled(using: &generator).prefix(count).map { "model \($0)" }
    }

    /// None to six of six workers.
    mutating func workers() -> [WorkerID] {
        let count = max(0, Int.random(in: -6...6, using: &generator))
        return (1...6).map { WorkerID(bits: $0) }.shuffled(using: &generator).prefix(count)
            .map(\.self)
    }

    /// Some wishes, mostly none.
    mutating func wish() -> Wish {
        guard Int.random(in: 0..<3, using: &generator) == 0 else { return [] }
        return Wish(rawValue: UInt32.random(in: 0..<32, using: &generator))
    }

    /// Few different ones, so that many are equal.
    private mutating func standing() -> Kudos {
        Kudos(centikudos: Int64.random(in: -3...3, using: &generator))
    }

    private mutating func newItem() -> PlainQueue.Item {
        let isAnonymous = Int.random(in: 0..<4, using: &generator) == 0
        let user = UserID(isAnonymous ? 0 : Int.random(in: 0...users, using: &generator))
        let caller = CallerID(digest: UInt64.random(in: 1...6, using: &generator))
        let needs = Needs(
            length: Int.random(in: 1...5, using: &generator) * 100,
            context: Int.random(in: 1...5, using: &generator) * 1000,
            wishes: wish().combination, workers: WorkerPair(Array(workers().prefix(2))))
        let jobs = Int.random(in: 1...3, using: &generator)
        return PlainQueue.Item(
            entry: LineEntry(
                arrival: stamp, submitted: time, request: RequestID(bits: UInt128(stamp)),
                needs: needs, jobs: jobs),
            party: Party(user: user, caller: caller), models: models(0...3),
            workers: Int.random(in: 0..<4, using: &generator) == 0 ? workers() : [])
    }

    private mutating func insert(_ item: PlainQueue.Item) {
        plain.items.append(item)
        queue.insert(
            item.entry, of: item.party, models: item.models, workers: item.workers,
            standing: plain.standings[item.party.user] ?? .zero)
    }

    private mutating func remove() {
        let item = plain.remove(at: Int.random(in: plain.items.indices, using: &generator))
        queue.remove(
            item.entry, of: item.party, models: item.models, workers: item.workers)
        gone = (gone + [item]).suffix(20)
    }

    private mutating func changeLoad() {
        let index = Int.random(in: plain.items.indices, using: &generator)
        let jobs = Int.random(in: 1...4, using: &generator)
        plain.items[index].entry.jobs = Int16(jobs)
        let item = plain.items[index]
        queue.setLoad(
            of: item.entry, of: item.party, models: item.models, workers: item.workers)
    }

    private mutating func moveStanding() {
        let user = UserID(Int.random(in: 0...users, using: &generator))
        let standing = standing()
        plain.standings[user] = standing
        queue.setStanding(standing, of: user)
    }

    private mutating func serve() {
        let party = plain.items[Int.random(in: plain.items.indices, using: &generator)].party
        let isElderTurn = Int.random(in: 0..<3, using: &generator) == 0
        plain.noteServed(party, stamp: stamp, isElderTurn: isElderTurn)
        queue.noteServed(party, stamp: stamp, isElderTurn: isElderTurn)
    }
}
