@testable import HordeCore

extension SmallHorde {
    /// Submits a request.
    mutating func submit(
        _ user: UserID, caller: UInt64? = nil, _ terms: RequestTerms = RequestTerms(),
        prompt: String = "Once upon a time"
    ) throws(HordeRejection) -> RequestID {
        let id = fresh(RequestID.self)
        keep(prompt, of: id)
        try perform(
            .submit(
                SubmitCommand(
                    id: id, user: user, caller: caller.map { CallerID(digest: $0) },
                    terms: terms, promptBytes: prompt.utf8.count, parameterBytes: 2)))
        return id
    }

    /// Asks for work.
    ///
    /// - Returns: the pop's identifier; the jobs are in ``answers`` once it is answered.
    @discardableResult
    mutating func ask(_ request: PopRequest) throws(HordeRejection) -> PopID {
        let id = fresh(PopID.self)
        let jobs = (0..<request.amount).map { _ in fresh(JobID.self) }
        try perform(
            .pop(
                PopCommand(
                    id: id, request: request, newWorker: fresh(), jobs: jobs, reward: fresh())))
        return id
    }

    /// Asks for work and returns the jobs.
    mutating func pop(_ request: PopRequest) throws(HordeRejection) -> [JobID] {
        let id = try ask(request)
        return answers[id] ?? []
    }

    /// Asks for work and returns whose request it is.
    mutating func serve(_ request: PopRequest) throws(HordeRejection) -> RequestID? {
        try pop(request).first.flatMap { self.request(of: $0) }
    }

    /// Asks for work again and again.
    ///
    /// - Returns: the requests in the order in which they were served.
    mutating func serveAll(_ request: PopRequest, atMost limit: Int = 100)
        throws(HordeRejection) -> [RequestID]
    {
        var served: [RequestID] = []
        while served.count < limit, let id = try serve(request) { served.append(id) }
        return served
    }

    /// Delivers a text.
    mutating func deliver(_ job: JobID, bytes: Int = 40) throws(HordeRejection) {
        let owner = state.jobs[job]?.owner ?? .anonymous
        try perform(
            .deliver(
                DeliverCommand(
                    job: job, owner: owner, textBytes: bytes, wasCut: false, state: .ok, seed: 0,
                    reward: fresh())))
    }

    /// Gives up a job as its worker.
    mutating func fail(_ job: JobID) throws(HordeRejection) {
        try perform(.fail(job, owner: state.jobs[job]?.owner ?? .anonymous))
    }

    /// Gives kudos from one to another.
    mutating func transfer(
        _ source: UserID, to destination: UserID, _ kudos: Int64
    ) throws(HordeRejection) {
        let order = TransferOrder(
            source: source, destination: destination, amount: Kudos(kudos))
        try perform(.transfer(order, event: fresh()))
    }

    /// Whose job it is.
    func request(of job: JobID) -> RequestID? { state.jobs[job]?.request }

    /// The worker with a name.
    func worker(_ name: String) -> WorkerID? { state.workerNames[name] }
}

extension PopRequest {
    /// A worker that takes everything, unless told otherwise.
    static func by(
        _ owner: UserID, name: String = "worker", models: [String] = ["small"],
        threads: Int = 50, length: Int = 512, context: Int = 4096, softPrompts: [String] = [],
        takesNSFW: Bool = true, agent: String = "unknown:0:unknown", blocking: [String] = [],
        first: [UserID] = [], amount: Int = 1, wait: Duration = .zero
    ) -> PopRequest {
        PopRequest(
            owner: owner, name: name,
            offer: WorkerOffer(
                models: models, maximumLength: length, maximumContextLength: context,
                threads: threads, softPrompts: softPrompts, takesNSFW: takesNSFW, agent: agent),
            blockedWords: blocking, priorityUsers: first, amount: amount, wait: wait)
    }
}
