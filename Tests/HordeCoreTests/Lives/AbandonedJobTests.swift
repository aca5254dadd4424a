import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Jobs that end without a text")
struct AbandonedJobTests {
    @Test(
        "A text counts before the deadline, and not at it",
        arguments: [(149_999, true), (150_000, false), (150_001, false)])
    func deadline(milliseconds: Int, counts: Bool) throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        let request = try horde.submit(.anonymous)
        let job = try horde.pop("worker", of: owner).job
        horde.tick(.milliseconds(milliseconds))
        let refusal = horde.refusal { horde throws(HordeRejection) in
            try horde.deliver(job, by: owner)
        }
        #expect(refusal == (counts ? nil : .jobAbandoned))
        let status = try #require(horde.status(request))
        #expect(status.running == (counts ? 1 : 0))
        #expect(status.waiting == (counts ? 0 : 1))
        #expect(status.restarted == (counts ? 0 : 1))
        #expect(horde.held(.anonymous) == Kudos(centikudos: counts ? 381 : 0))
        #expect(horde.worker("worker")?.statistics.jobsFailed == (counts ? 0 : 1))
    }

    @Test("Another worker gets it, not the one that let it lie")
    func another() throws {
        var horde = try HordeFixture()
        let (slow, other) = (try horde.user("slow"), try horde.user("other"))
        _ = try horde.submit(.anonymous)
        _ = try horde.pop("slow", of: slow)
        horde.tick(.seconds(140))
        let waiting = try horde.pop("other", of: other, wait: .seconds(60))
        #expect(waiting.isWaiting)
        horde.tick(.seconds(10))
        let answer = try #require(horde.answers[waiting.id])
        #expect(answer.jobs.count == 1)
        #expect(try horde.pop("slow", of: slow).job == nil)
        try horde.deliver(answer.job, by: other)
        #expect(horde.balance(other) == Kudos(centikudos: 381))
    }

    @Test("The only worker may try again, and three failures fault the request")
    func threeFailures() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        let request = try horde.submit(.anonymous)
        for failure in 1...3 {
            #expect(horde.status(request)?.isFaulted == false)
            let job = try horde.pop("worker", of: owner).job
            if failure == 2 { horde.tick(.seconds(150)) } else { try horde.fail(job, by: owner) }
        }
        let status = try #require(horde.status(request))
        #expect(status.isFaulted && status.isDone && !status.isPossible)
        #expect(status.waiting == 0 && status.running == 0 && status.queuePosition == 0)
        #expect(try horde.pop("worker", of: owner).job == nil)
        #expect(horde.balance(.anonymous) == .zero && horde.held(.anonymous) == .zero)
        #expect(horde.worker("worker")?.statistics.jobsFailed == 3)
    }

    @Test("What ran when a request was given up is paid")
    func runningWhenFaulted() throws {
        var horde = try HordeFixture()
        let (bad, good) = (try horde.user("bad"), try horde.user("good"))
        let request = try horde.submit(.anonymous, RequestTerms(count: 2))
        let running = try horde.pop("good", of: good).job
        for number in 1...3 {
            let job = try #require(try horde.pop("bad \(number)", of: bad).job)
            try horde.fail(job, by: bad)
        }
        #expect(horde.status(request)?.isFaulted == true)
        try horde.deliver(running, by: good)
        #expect(horde.balance(good) == Kudos(centikudos: 381))
        #expect(horde.status(request)?.delivered == 1)
    }

    @Test("Who gives a job back is checked like who delivers one")
    func failureRefusals() throws {
        var horde = try HordeFixture()
        let (owner, other) = (try horde.user("owner"), try horde.user("other"))
        _ = try horde.submit(.anonymous, RequestTerms(count: 2))
        let jobs = try horde.pop("worker", of: owner, threads: 2, amount: 2).jobs
        try horde.deliver(jobs[0], by: owner)
        try horde.fail(jobs[1], by: owner)
        let table: [(JobID, UserID, HordeRejection)] = [
            (JobID(bits: 1 << 100), owner, .unknownJob), (jobs[0], other, .notWorkerOwner),
            (jobs[0], owner, .alreadyDelivered(reward: Kudos(centikudos: 381))),
            (jobs[1], owner, .jobAbandoned),
        ]
        for (job, user, reason) in table {
            let refusal = horde.refusal { horde throws(HordeRejection) in
                try horde.fail(job, by: user)
            }
            #expect(refusal == reason)
        }
    }

    @Test("Jobs that never reached their worker wait again, and nobody is to blame")
    func givenBack() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        let request = try horde.submit(.anonymous, RequestTerms(count: 2))
        let jobs = try horde.pop("worker", of: owner, threads: 2, amount: 2).jobs
        try horde.apply(.giveBack(jobs + [JobID(bits: 1 << 100)]))
        #expect(horde.status(request)?.waiting == 2)
        #expect(horde.worker("worker")?.statistics.jobsFailed == 0)
        #expect(horde.held(.anonymous) == .zero)
        #expect(try horde.pop("worker", of: owner).job != nil)
    }
}
