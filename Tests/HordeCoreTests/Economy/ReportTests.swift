import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Reports on texts")
struct ReportTests {
    private var horde: HordeFixture
    private let owner: UserID

    init() throws {
        horde = try HordeFixture(policy: .public)
        owner = try horde.user("owner")
    }

    /// A delivered text for a user.
    private mutating func text(
        for user: UserID, caller: UInt64? = nil
    ) throws -> (request: RequestID, job: JobID) {
        let request = try horde.submit(user, caller: caller)
        let job = try #require(try horde.pop("worker", of: owner).job)
        try horde.deliver(job, by: owner)
        return (request, job)
    }

    private mutating func report(
        _ text: (request: RequestID, job: JobID), _ reason: ReportReason = .garbage
    ) throws(HordeRejection) {
        try horde.apply(
            .report(GenerationReport(request: text.request, job: text.job, reason: reason)))
    }

    private var isPaused: Bool { horde.worker("worker")?.profile.isPaused ?? false }

    @Test("A text is reported once, by who knows its request")
    mutating func once() throws {
        let first = try text(for: .anonymous, caller: 1)
        let second = try text(for: .anonymous, caller: 2)
        try report(first, .offTopic)
        #expect(horde.worker("worker")?.statistics.reports == [.offTopic: 1])
        let refused: [(RequestID, JobID, HordeRejection)] = [
            (first.request, first.job, .alreadyReported),
            (second.request, first.job, .unknownJob),
            (RequestID(bits: 7), first.job, .unknownRequest),
            (first.request, JobID(bits: 7), .unknownJob),
        ]
        for (request, job, refusal) in refused {
            let report = GenerationReport(request: request, job: job, reason: .other)
            let found = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(.report(report))
            }
            #expect(found == refusal)
        }
    }

    @Test(
        "A stranger's worker is paused by five reports of three people on a tenth of its texts",
        arguments: [
            // Texts, reports, people, paused.
            (5, 5, 3, true), (5, 4, 4, false), (5, 5, 2, false), (50, 5, 5, true),
            (51, 5, 5, false),
        ])
    mutating func pause(texts: Int, reports: Int, people: Int, isPaused: Bool) throws {
        for _ in reports..<texts { _ = try text(for: .anonymous, caller: 99) }
        for number in 0..<reports {
            let made = try text(for: .anonymous, caller: UInt64(number % people))
            try report(made)
        }
        #expect(self.isPaused == isPaused)
    }

    @Test("When a pause is lifted it takes as many people again")
    mutating func lifted() throws {
        for number in 0..<5 { try report(try text(for: .anonymous, caller: UInt64(number))) }
        #expect(isPaused)
        let worker = try #require(horde.worker("worker")?.id)
        try horde.change(worker) { $0.isPaused = false }
        for number in 0..<2 { try report(try text(for: .anonymous, caller: UInt64(number))) }
        #expect(!isPaused)
        try report(try text(for: .anonymous, caller: 2))
        #expect(isPaused)
    }

    @Test("A trusted owner's worker is not paused, and among friends nobody's is")
    mutating func trusted() throws {
        try horde.set(.trusted, of: owner)
        for number in 0..<10 { try report(try text(for: .anonymous, caller: UInt64(number))) }
        #expect(!isPaused)
        #expect(horde.worker("worker")?.statistics.reportCount == 10)
    }

    @Test("Reports survive a restart")
    mutating func restart() throws {
        try report(try text(for: .anonymous, caller: 1), .cutOff)
        let later = try horde.restarted(after: .zero)
        #expect(later.worker("worker")?.statistics.reports == [.cutOff: 1])
    }
}
