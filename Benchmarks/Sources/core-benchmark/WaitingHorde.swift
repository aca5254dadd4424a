import BenchmarkSupport
import HordeCore

/// Workers that wait for a job, and requests that come one by one.
struct WaitingHorde {
    private var state: HordeState
    private var bits: UInt128 = 0
    private var now = Timestamp(milliseconds: 1_700_000_000_000)
    private var pops: [PopID] = []

    /// Measures what a request costs while so many workers wait.
    static func measure(workers: Int, rounds: Int) throws {
        print("\n### \(workers.figure) workers wait")
        let table = MarkdownTable("operation", "mean µs", "p50 µs", "p99 µs", "longest µs")
        var horde = try WaitingHorde(workers: workers)
        var (last, none, withdraw) = (Samples(), Samples(), Samples())
        for _ in 0..<rounds {
            try horde.submit(length: 1024, &last)
            try horde.submit(length: 2000, &none)
            try horde.withdraw(&withdraw)
        }
        for (name, samples) in [
            ("submit, the last of them is woken", last), ("submit, none suits", none),
            ("withdraw", withdraw),
        ] {
            let summary = samples.summary()
            table.row(
                name, summary.mean.figure, summary.median.figure,
                summary.percentile99.figure, summary.longest.figure)
        }
    }

    private init(workers: Int) throws(HordeRejection) {
        var crowd = Crowd(seed: 1, mix: .plain, waiting: 0)
        var policy = crowd.policy
        policy.workersPerUser = workers + 1
        state = HordeState(policy: policy, snapshot: crowd.snapshot())
        for index in 0..<workers { try wait("worker \(index)", length: 512) }
        try wait("long", length: 1024)
    }

    private mutating func next() -> UInt128 {
        bits += 1
        return bits
    }

    private mutating func wait(_ name: String, length: Int) throws(HordeRejection) {
        let offer = WorkerOffer(
            models: ["model-7B"], maximumLength: length, maximumContextLength: 8192)
        let pop = PopID(bits: next())
        let request = MeasuredHorde.request(name, owner: 0, offer: offer, wait: .seconds(3600))
        _ = try state.apply(
            .pop(
                PopCommand(
                    id: pop, request: request, newWorker: WorkerID(bits: next()),
                    jobs: [JobID(bits: next())], reward: LedgerEventID(bits: next()))), at: now)
        if name != "long" { pops.append(pop) }
    }

    /// A request comes; if its job is taken, the worker gives it back unseen and waits again.
    private mutating func submit(
        length: Int, _ samples: inout Samples
    ) throws(HordeRejection) {
        let id = RequestID(bits: next())
        let command = SubmitCommand(
            id: id, user: UserID(Crowd.firstAsking), caller: nil,
            terms: RequestTerms(maximumLength: length), promptBytes: 100, parameterBytes: 0)
        try samples.measure { () throws(HordeRejection) in
            _ = try state.apply(.submit(command), at: now)
        }
        _ = try state.apply(.cancel(id), at: now)
        if length <= 1024 { try wait("long", length: 1024) }
    }

    private mutating func withdraw(_ samples: inout Samples) throws(HordeRejection) {
        let place = pops.count / 2
        pops.swapAt(place, pops.count - 1)
        let pop = pops.removeLast()
        try samples.measure { () throws(HordeRejection) in
            _ = try state.apply(.withdraw(pop), at: now)
        }
    }
}
