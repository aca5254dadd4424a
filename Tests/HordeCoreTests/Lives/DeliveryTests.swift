import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Delivered texts")
struct DeliveryTests {
    private var horde: HordeFixture
    private let (owner, other, payer): (UserID, UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        (owner, other) = (try horde.user("owner"), try horde.user("other"))
        payer = try horde.user("payer", kudos: Kudos(100))
    }

    @Test("A repeated delivery is told the reward of the first and changes nothing")
    mutating func repeated() throws {
        let request = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner, bytes: 40)
        for bytes in [0, 40, 4000] {
            let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
                try horde.deliver(job, by: owner, bytes: bytes)
            }
            #expect(refusal == .alreadyDelivered(reward: Kudos(centikudos: 48)))
        }
        #expect(horde.status(request)?.delivered == 1)
        #expect(horde.balance(owner) == Kudos(centikudos: 48))
    }

    @Test("Nobody delivers for another's worker, nor a job that is unknown")
    mutating func foreign() throws {
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        let foreign = horde.refusal { [other] horde throws(HordeRejection) in
            try horde.deliver(job, by: other)
        }
        #expect(foreign == .notWorkerOwner)
        let unknown = horde.refusal { [owner] horde throws(HordeRejection) in
            try horde.deliver(JobID(bits: 1 << 100), by: owner)
        }
        #expect(unknown == .unknownJob)
    }

    @Test("A worker that changes its model is paid for the model of the job")
    mutating func modelChange() throws {
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner, models: ["plain-2.7B"], threads: 2).job
        _ = try horde.pop("worker", of: owner, models: ["plain-13B"], threads: 2)
        try horde.deliver(job, by: owner)
        #expect(horde.balance(owner) == Kudos(centikudos: 1029))
    }

    @Test("An empty text is a text, and pays nothing")
    mutating func empty() throws {
        let request = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner, bytes: 0)
        #expect(horde.status(request)?.isDone == true)
        #expect(horde.balance(owner) == .zero && horde.balance(payer) == Kudos(100))
        #expect(horde.worker("worker")?.statistics.textsDelivered == 1)
        #expect(
            horde.durable.flatMap(\.ledgerEvents).count { $0.entries[0].code == .generation } == 0)
    }

    @Test("A text that was cut counts against its worker")
    mutating func overrun() throws {
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner, bytes: 1536, wasCut: true)
        #expect(horde.worker("worker")?.overruns == 1)
        #expect(horde.balance(owner) == Kudos(centikudos: 381))
    }
}
