import BenchmarkSupport
import HordeCore

/// A horde that is asked one thing after another, a millisecond apart, and what each took.
struct MeasuredHorde {
    private var state: HordeState
    private var crowd: Crowd
    private var now = Timestamp(milliseconds: 1_700_000_000_000)
    private var waiting: [RequestID] = []
    private var pops: [PopRequest] = []
    private var commands = 0
    /// What ``popAndDeliver(_:)`` delivered, and what was not asked for again yet.
    private(set) var delivered = 0
    private var owed = 0

    var submit = Samples()
    var cancel = Samples()
    var status = Samples()
    var hit = Samples()
    var miss = Samples()
    var deliver = Samples()
    var transfer = Samples()
    var sweep = Samples()

    /// Makes a horde in which `count` requests wait.
    init(waiting count: Int, mix: Mix) throws(HordeRejection) {
        var crowd = Crowd(seed: 1, mix: mix, waiting: count)
        state = HordeState(policy: crowd.policy, snapshot: crowd.snapshot())
        pops = (0..<mix.workers).map { index in
            Self.request("worker \(index)", owner: index, offer: crowd.offer())
        }
        self.crowd = crowd
        // Workers that requests name or exclude must be there.
        for index in 0..<mix.workers { _ = try pop(pops[index], worker: index + 1) }
        for index in 0..<mix.otherWorkers {
            let request = Self.request("other \(index)", owner: index, offer: pops[0].offer)
            _ = try pop(request, worker: Mix.firstOther + index)
        }
        // They come in any order.
        for index in (count / 100)..<count {
            if mix.hasFront, index % 10 != 0 { try submitInFront() } else { try submitOne() }
        }
        submit = Samples()
        sweep = Samples()
    }

    static func request(
        _ name: String, owner: Int, offer: WorkerOffer, wait: Duration = .zero
    ) -> PopRequest {
        PopRequest(
            owner: UserID(Crowd.firstOwner + owner % Crowd.owners), name: name, offer: offer,
            wait: wait)
    }
}

extension MeasuredHorde {
    /// Submits a request, asks how it is and cancels another.
    mutating func replaceOne() throws(HordeRejection) {
        try submitOne()
        let index = Int.random(in: waiting.indices, using: &crowd.generator)
        waiting.swapAt(index, waiting.count - 1)
        let id = waiting.removeLast()
        status.measure { _ = state.status(of: id, at: now) }
        advance()
        try cancel.measure { () throws(HordeRejection) in
            _ = try state.apply(.cancel(id), at: now)
        }
    }

    /// A worker gets a job and delivers it, and somebody asks for something else.
    ///
    /// When nothing suits the worker, that is all.
    mutating func serveOne(_ index: Int, refills: Bool = true) throws(HordeRejection) {
        let request = pops[index % pops.count]
        if crowd.mix == .storm {
            for _ in 0..<20 { try transferOne(upTo: 100_000) }
        }
        let (job, time) = try pop(request, worker: index % pops.count + 1)
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
        if refills { try submitOne() }
    }

    /// The same without measuring each step, and without anything else that is asked for.
    mutating func popAndDeliver(_ index: Int) throws(HordeRejection) {
        let (worker, job) = (index % pops.count, JobID(bits: crowd.bits()))
        advance()
        _ = try state.apply(
            .pop(
                PopCommand(
                    id: PopID(bits: crowd.bits()), request: pops[worker],
                    newWorker: WorkerID(bits: UInt128(worker + 1)), jobs: [job],
                    reward: LedgerEventID(bits: crowd.bits()))), at: now)
        let command = DeliverCommand(
            job: job, owner: pops[worker].owner, textBytes: 320, wasCut: false,
            state: .ok, seed: 0, reward: LedgerEventID(bits: crowd.bits()))
        advance()
        do throws(HordeRejection) {
            _ = try state.apply(.deliver(command), at: now)
        } catch .unknownJob {
            return
        }
        delivered += 1
        owed += 1
    }

    /// Asks for as much as was delivered since the last time.
    mutating func refill() throws(HordeRejection) {
        for _ in 0..<owed { try submitOne() }
        owed = 0
    }

    /// A worker that gets nothing asks for a job.
    mutating func popInVain() throws(HordeRejection) {
        let offer = WorkerOffer(
            models: [crowd.models[7]], maximumLength: 16, maximumContextLength: 2048)
        let request = Self.request("tiny", owner: 0, offer: offer)
        miss.add(try pop(request, worker: pops.count + 1).time)
    }

    /// A worker asks for a job.
    ///
    /// - Returns: the job that it has now if there was one for it, and what asking took.
    private mutating func pop(
        _ request: PopRequest, worker: Int
    ) throws(HordeRejection) -> (job: JobID, time: Int64) {
        let job = JobID(bits: crowd.bits())
        let command = HordeCommand.pop(
            PopCommand(
                id: PopID(bits: crowd.bits()), request: request,
                newWorker: WorkerID(bits: UInt128(worker)), jobs: [job],
                reward: LedgerEventID(bits: crowd.bits())))
        advance()
        let start = ThreadTime.now()
        _ = try state.apply(command, at: now)
        return (job, ThreadTime.now() - start)
    }

    /// A rich user gives another some centikudos.
    mutating func transferOne(upTo most: Int64 = 1) throws(HordeRejection) {
        let giver = Int.random(in: Crowd.richUsers, using: &crowd.generator)
        let taker = Int.random(in: 0..<crowd.asking, using: &crowd.generator)
        let order = TransferOrder(
            source: UserID(giver), destination: UserID(Crowd.firstAsking + taker),
            amount: Kudos(centikudos: Int64.random(in: 1...most, using: &crowd.generator)))
        let event = LedgerEventID(bits: crowd.bits())
        advance()
        try transfer.measure { () throws(HordeRejection) in
            _ = try state.apply(.transfer(order, event: event), at: now)
        }
    }

    private mutating func submitInFront() throws(HordeRejection) {
        let command = crowd.submissionInFront()
        advance()
        _ = try state.apply(.submit(command), at: now)
    }

    private mutating func submitOne() throws(HordeRejection) {
        let command = crowd.submission()
        advance()
        try submit.measure { () throws(HordeRejection) in
            _ = try state.apply(.submit(command), at: now)
        }
        waiting.append(command.id)
    }

    /// A millisecond passes with every tenth command, and what is due happens.
    private mutating func advance() {
        commands += 1
        if commands.isMultiple(of: 10) { now = now + .milliseconds(1) }
        while let due = state.nextDeadline(), due <= now {
            sweep.measure {
                do { _ = try state.apply(.sweep, at: now) } catch {
                    preconditionFailure("A sweep is never refused.")
                }
            }
        }
    }
}
