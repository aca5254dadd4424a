package import HordeCore

extension HordeFixture {
    /// Makes a user; a negative amount is a debt.
    package mutating func user(
        _ name: String, kudos: Kudos = .zero, roles: UserRoles = []
    ) throws(HordeRejection) -> UserID {
        let events = try apply(
            .create(
                UserCreation(name: name, key: key(), roles: roles), actor: Self.root,
                award: LedgerEventID(bits: nextBits())))
        for case .durable(.userSaved(let profile)) in events {
            if kudos != .zero { try adjust(profile.id, by: kudos) }
            return profile.id
        }
        preconditionFailure("Whoever is made is there.")
    }

    /// Moves kudos between a user and the treasury.
    package mutating func adjust(_ user: UserID, by kudos: Kudos) throws(HordeRejection) {
        var changes = UserChanges()
        changes.kudos = kudos
        try change(user, changes, by: Self.root)
    }

    /// Changes a user.
    package mutating func change(
        _ user: UserID, _ changes: UserChanges, by actor: UserID
    ) throws(HordeRejection) {
        try apply(
            .changeUser(
                user, changes, actor: actor, adjustment: LedgerEventID(bits: nextBits()),
                promotion: LedgerEventID(bits: nextBits()), grant: LedgerEventID(bits: nextBits())))
    }

    /// Gives or takes a role.
    package mutating func set(
        _ role: UserRoles, of user: UserID, to isOn: Bool = true
    ) throws(HordeRejection) {
        var changes = UserChanges()
        changes.roles = [UserChanges.RoleChange(role: role, isOn: isOn)]
        try change(user, changes, by: Self.root)
    }

    /// Puts a request into the queue.
    package mutating func submit(
        _ user: UserID, _ terms: RequestTerms = RequestTerms(), caller: UInt64? = nil,
        prompt: String = "Once upon a time"
    ) throws(HordeRejection) -> RequestID {
        let id = RequestID(bits: nextBits())
        let texts = RequestTexts(prompt: prompt, parameters: "{}")
        vault.keep(texts, of: id)
        try apply(
            .submit(
                SubmitCommand(
                    id: id, user: user, caller: caller.map { CallerID(digest: $0) }, terms: terms,
                    promptBytes: prompt.utf8.count, parameterBytes: 2)))
        return id
    }

    /// A worker asks for jobs.
    package mutating func pop(_ request: PopRequest) throws(HordeRejection) -> FixturePop {
        let id = PopID(bits: nextBits())
        var jobs: [JobID] = []
        for _ in 0..<max(0, request.amount) { jobs.append(JobID(bits: nextBits())) }
        try apply(
            .pop(
                PopCommand(
                    id: id, request: request, newWorker: WorkerID(bits: nextBits()), jobs: jobs,
                    reward: LedgerEventID(bits: nextBits()))))
        return answers[id] ?? FixturePop(id: id, jobs: [], skipped: [:], isWaiting: true)
    }

    /// A worker of a plain kind asks for a job.
    package mutating func pop(
        _ name: String, of owner: UserID, models: [String] = ["plain-1B"], threads: Int = 1,
        first: [UserID] = [], amount: Int = 1, wait: Duration = .zero
    ) throws(HordeRejection) -> FixturePop {
        try pop(
            PopRequest(
                owner: owner, name: name,
                offer: WorkerOffer(
                    models: models, maximumLength: 512, maximumContextLength: 4096,
                    threads: threads),
                priorityUsers: first, amount: amount, wait: wait))
    }

    /// A worker delivers a text of `bytes` bytes.
    @discardableResult
    package mutating func deliver(
        _ job: JobID?, by owner: UserID, bytes: Int = 320, wasCut: Bool = false
    ) throws(HordeRejection) -> [HordeEvent] {
        try apply(
            .deliver(
                DeliverCommand(
                    job: job ?? JobID(bits: 0), owner: owner, textBytes: bytes, wasCut: wasCut,
                    state: .ok, seed: 0, reward: LedgerEventID(bits: nextBits()))))
    }

    /// A worker says that it cannot do a job.
    package mutating func fail(_ job: JobID?, by owner: UserID) throws(HordeRejection) {
        try apply(.fail(job ?? JobID(bits: 0), owner: owner))
    }

    /// A user gives kudos to another.
    package mutating func transfer(
        _ amount: Kudos, from source: UserID, to destination: UserID, key: SecretDigest? = nil
    ) throws(HordeRejection) {
        try apply(
            .transfer(
                TransferOrder(
                    source: source, destination: destination, amount: amount,
                    idempotencyKey: key), event: LedgerEventID(bits: nextBits())))
    }
}
