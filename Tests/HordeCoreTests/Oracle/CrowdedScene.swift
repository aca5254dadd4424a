import HordeTestSupport

@testable import HordeCore

/// A horde with a great many waiting requests, under the eyes of the oracle.
struct CrowdedScene {
    /// What one of the many asks for.
    struct Wish {
        var user: Int
        var terms = RequestTerms(count: 1, maximumLength: 80, maximumContextLength: 1024)
    }

    private(set) var fixture: HordeFixture
    private(set) var oracle: Oracle
    /// The first user that is neither the anonymous account nor the administrator.
    private let first = 2

    /// Makes a horde with users that have these balances.
    init(balances: [Int64], elderShare: Int = 3) throws {
        var policy = HordePolicy.friends
        policy.elderShare = elderShare
        fixture = try HordeFixture(policy: policy)
        fixture.checksInvariants = false
        oracle = Oracle(policy: policy, after: fixture.durable)
        // They come as a journal would load them; one by one they would take far longer.
        var snapshot = fixture.lasting
        for (number, balance) in balances.enumerated() {
            let id = UserID(first + number)
            let profile = UserProfile(
                id: id, name: "user \(number)", key: nil, roles: [], createdAt: fixture.now)
            let kudos = Kudos(centikudos: abs(balance))
            snapshot.users.append(
                HordeSnapshot.UserRecord(
                    profile: profile, statistics: UserStatistics(),
                    balance: balance < 0 ? Account(debits: kudos) : Account(credits: kudos),
                    escrow: Account(), details: KudosDetails()))
            oracle.rules.roles[id] = []
            oracle.rules.balances[.balance(id)] = balance
        }
        fixture.state = HordeState(
            policy: policy, catalogue: ModelCatalogue(), snapshot: snapshot)
    }

    /// The user with an index among the balances.
    func user(_ index: Int) -> UserID { UserID(first + index) }

    /// Puts requests into the queue, past the rules of admission.
    mutating func fill(_ count: Int, _ wish: (Int) -> Wish) {
        let texts = RequestTexts(prompt: "Once upon a time", parameters: "{}")
        for number in 0..<count {
            let wish = wish(number)
            let id = RequestID(bits: fixture.nextBits())
            let command = SubmitCommand(
                id: id, user: user(wish.user), caller: nil, terms: wish.terms.normalised,
                promptBytes: 16, parameterBytes: 2)
            fixture.vault.keep(texts, of: id)
            fixture.state.evolve(
                .fact(
                    .requestQueued(
                        GenerationRequest(
                            id: id, user: command.user, caller: nil, terms: command.terms,
                            promptTokens: command.promptTokens, submittedAt: fixture.now,
                            arrival: fixture.state.sequence + 1,
                            expiresAt: fixture.now + fixture.state.policy.requestLife))))
            fixture.state.evolve(.fact(.requestOffered(id)))
            oracle.rules.now = fixture.now.milliseconds
            oracle.rules.add(command, prompt: texts.prompt)
        }
    }

    /// Does a command; what becomes of it must be right.
    @discardableResult
    mutating func perform(_ command: HordeCommand) throws -> [HordeEvent] {
        let events = try fixture.apply(command)
        try oracle.follow(command, at: fixture.now, reading: fixture.vault, .success(events))
        return events
    }

    /// A worker asks for a job, and waits for one.
    ///
    /// - Returns: the jobs that it is given at once.
    @discardableResult
    mutating func pop(
        _ name: String, of owner: Int, models: [String] = ["near"], maximumLength: Int = 512,
        first: [UserID] = []
    ) throws -> [JobID] {
        let request = PopRequest(
            owner: user(owner), name: name,
            offer: WorkerOffer(
                models: models, maximumLength: maximumLength, maximumContextLength: 4096,
                threads: 50), priorityUsers: first, amount: 1, wait: .seconds(60)
        ).normalised(amount: 1)
        let command = PopCommand(
            id: PopID(bits: fixture.nextBits()), request: request,
            newWorker: WorkerID(bits: fixture.nextBits()),
            jobs: [JobID(bits: fixture.nextBits())],
            reward: LedgerEventID(bits: fixture.nextBits()))
        return try perform(.pop(command)).popAnswers.flatMap(\.jobs)
    }

    /// The pop that waits goes away.
    mutating func withdraw() throws {
        for pop in fixture.state.waitingPops.all { try perform(.withdraw(pop)) }
    }

    /// A user's balance changes.
    mutating func adjust(_ index: Int, by centikudos: Int64) throws {
        var changes = UserChanges()
        changes.kudos = Kudos(centikudos: centikudos)
        try perform(
            .changeUser(
                user(index), changes, actor: HordeFixture.root,
                adjustment: LedgerEventID(bits: fixture.nextBits()),
                promotion: LedgerEventID(bits: fixture.nextBits()),
                grant: LedgerEventID(bits: fixture.nextBits())))
    }

    /// A user asks.
    ///
    /// - Returns: the pops that were answered with it.
    mutating func submit(_ wish: Wish) throws -> [PopID] {
        let id = RequestID(bits: fixture.nextBits())
        fixture.vault.keep(RequestTexts(prompt: "Once", parameters: "{}"), of: id)
        return try perform(
            .submit(
                SubmitCommand(
                    id: id, user: user(wish.user), caller: nil, terms: wish.terms.normalised,
                    promptBytes: 4, parameterBytes: 2))
        ).popAnswers.map(\.pop)
    }
}
