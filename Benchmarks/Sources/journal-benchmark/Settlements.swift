import BenchmarkSupport
import HordeCore

/// Makes batches of delivered texts among a thousand users and a hundred workers.
struct Settlements {
    static let users = 1000
    static let workers = 100

    private var generator = SplitMix64(seed: 1)
    private var number: UInt64 = 0
    private var time = Timestamp(milliseconds: 1_700_000_000_000)
    private var names: [WorkerID] = []

    /// The first batch: everybody who takes part.
    mutating func people() -> JournalBatch {
        names = (0..<Self.workers).map { _ in WorkerID(bits: bits()) }
        let offer = WorkerOffer(
            models: ["backend/Model-7B"], maximumLength: 512, maximumContextLength: 4096)
        let users = (0...Self.users).map { number in
            DurableEvent.userSaved(
                UserProfile(
                    id: UserID(number), name: "user\(number)", key: nil, roles: [],
                    createdAt: time))
        }
        let workers = names.enumerated().map { index, id in
            DurableEvent.workerSaved(
                WorkerProfile(
                    id: id, name: "worker \(index)", owner: UserID(index + 1), createdAt: time,
                    offer: offer))
        }
        return close(users + workers)
    }

    /// The next batch of so many settlements, each with a payment.
    mutating func batch(of size: Int) -> JournalBatch {
        close((0..<size).map { _ in .jobSettled(settlement()) })
    }

    private mutating func settlement() -> Settlement {
        let index = Int.random(in: names.indices, using: &generator)
        let owner = UserID(index + 1)
        let requester = UserID(Int.random(in: 101...Self.users, using: &generator))
        let reward = Kudos(centikudos: Int64.random(in: 1...5000, using: &generator))
        let job = JobID(bits: bits())
        let entry = LedgerEntry(
            debit: .balance(requester), credit: .balance(owner), amount: reward, code: .generation)
        return Settlement(
            job: job, requester: requester, owner: owner, worker: names[index],
            tokens: TokenCount(80), reward: reward,
            ledgerEvent: LedgerEvent(
                id: LedgerEventID(bits: job.bits), time: time, entries: [entry]), time: time)
    }

    private mutating func close(_ events: [DurableEvent]) -> JournalBatch {
        number += 1
        time = time + .milliseconds(1)
        return JournalBatch(number: number, time: time, events: events)
    }

    private mutating func bits() -> UInt128 {
        UInt128(generator.next()) << 64 | UInt128(generator.next())
    }
}
