import BenchmarkSupport
import HordeCore

/// A horde that is asked one thing after another, a millisecond apart, and what each took.
struct MeasuredHorde {
    private var state: HordeState
    private var crowd: Crowd
    private var now = Timestamp(milliseconds: 1_700_000_000_000)
    private var waiting: [RequestID] = []
    private var pops: [PopRequest] = []
    private let naming: ClosedRange<Int>
    /// How many requests wait.
    private(set) var waitingCount = 0

    var submit = Samples()
    var cancel = Samples()
    var hit = Samples()
    var miss = Samples()
    var deliver = Samples()
    var transfer = Samples()
    var sweep = Samples()

    /// Makes a horde in which `count` requests wait that name so many models each.
    init(waiting count: Int, naming: ClosedRange<Int>, workers: Int = 300) throws(HordeRejection) {
        self.naming = naming
        var crowd = Crowd(seed: 1)
        state = HordeState(policy: crowd.policy, snapshot: crowd.snapshot())
        pops = (0..<workers).map { index in
            Self.request("worker \(index)", owner: index, offer: crowd.offer())
        }
        self.crowd = crowd
        for _ in 0..<count { try submitOne() }
        submit = Samples()
        sweep = Samples()
    }

    static func request(_ name: String, owner: Int, offer: WorkerOffer) -> PopRequest {
        PopRequest(
            owner: UserID(Crowd.requesters + 1 + owner % Crowd.owners), name: name, offer: offer)
    }
}

extension MeasuredHorde {
    /// Submits a request and cancels another.
    mutating func replaceOne() throws(HordeRejection) {
        try submitOne()
        let index = Int.random(in: waiting.indices, using: &crowd.generator)
        waiting.swapAt(index, waiting.count - 1)
        let id = waiting.removeLast()
        advance()
        try cancel.measure { () throws(HordeRejection) in
            _ = try state.apply(.cancel(id), at: now)
        }
        waitingCount -= 1
    }

    /// A worker gets a job and delivers it, and somebody asks for something else.
    ///
    /// When nothing suits the worker, that is all.
    mutating func serveOne(_ index: Int) throws(HordeRejection) {
        let request = pops[index % pops.count]
        let (job, time) = try pop(request)
        let command = DeliverCommand(
            job: job, owner: request.owner, textBytes: 320, wasCut: false,
            state: .ok, seed: 0, reward: LedgerEventID(bits: crowd.bits()))
        advance()
        do {
            try deliver.measure { () throws(HordeRejection) in
                _ = try state.apply(.deliver(command), at: now)
            }
        } catch .unknownJob {
            return
        }
        hit.add(time)
        waitingCount -= 1
        try submitOne()
    }

    /// A worker that gets nothing asks for a job.
    mutating func popInVain(_ request: PopRequest) throws(HordeRejection) {
        miss.add(try pop(request).time)
    }

    /// A worker asks for a job.
    ///
    /// - Returns: the job that it has now if there was one for it, and what asking took.
    private mutating func pop(
        _ request: PopRequest
    ) throws(HordeRejection) -> (job: JobID, time: Int64) {
        let job = JobID(bits: crowd.bits())
        let command = HordeCommand.pop(
            PopCommand(
                id: PopID(bits: crowd.bits()), request: request,
                newWorker: WorkerID(bits: crowd.bits()), jobs: [job],
                reward: LedgerEventID(bits: crowd.bits())))
        advance()
        let start = ThreadTime.now()
        _ = try state.apply(command, at: now)
        return (job, ThreadTime.now() - start)
    }

    /// A user gives another a centikudo.
    mutating func transferOne() throws(HordeRejection) {
        let giver = Int.random(in: Crowd.richUsers, using: &crowd.generator)
        let taker = Int.random(in: 1..<Crowd.richUsers.lowerBound, using: &crowd.generator)
        let order = TransferOrder(
            source: UserID(giver), destination: UserID(taker), amount: Kudos(centikudos: 1))
        let event = LedgerEventID(bits: crowd.bits())
        advance()
        try transfer.measure { () throws(HordeRejection) in
            _ = try state.apply(.transfer(order, event: event), at: now)
        }
    }

    /// Queues a request before all others that no worker's limits allow.
    mutating func submitLong(_ index: Int) throws(HordeRejection) {
        let command = crowd.longSubmission(index)
        advance()
        _ = try state.apply(.submit(command), at: now)
        waitingCount += 1
    }

    private mutating func submitOne() throws(HordeRejection) {
        let command = crowd.submission(naming: naming)
        advance()
        try submit.measure { () throws(HordeRejection) in
            _ = try state.apply(.submit(command), at: now)
        }
        waiting.append(command.id)
        waitingCount += 1
    }

    /// A millisecond passes, and what is due happens.
    private mutating func advance() {
        now = now + .milliseconds(1)
        while let due = state.nextDeadline(), due <= now {
            sweep.measure {
                do { _ = try state.apply(.sweep, at: now) } catch {
                    preconditionFailure("A sweep is never refused.")
                }
            }
        }
    }
}
