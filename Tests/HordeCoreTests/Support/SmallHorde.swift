@testable import HordeCore

/// A horde under test: short words for commands, and everything checked on the way.
struct SmallHorde {
    private(set) var state: HordeState
    private(set) var now = Timestamp(milliseconds: 1_700_000_000_000)
    private(set) var vault = TextVault()
    /// What the last command led to; nothing when it was refused.
    private(set) var events: [HordeEvent] = []
    /// The jobs of every pop that was answered.
    private(set) var answers: [PopID: [JobID]] = [:]
    /// After how many commands everything is checked.
    private let checkInterval: Int
    private var commands = 0
    private var lastBits: UInt128 = 0

    /// The administrator.
    static let root = UserID(1)

    init(policy: HordePolicy = .friends, checkInterval: Int = 1) {
        self.checkInterval = checkInterval
        state = HordeState(policy: policy)
        do throws(HordeRejection) {
            try perform(.bootstrap(name: "root", key: Self.digest(of: 1)))
        } catch {
            preconditionFailure("A fresh horde can be begun: \(error).")
        }
    }

    /// Has a command done, and everything checked.
    mutating func perform(_ command: HordeCommand) throws(HordeRejection) {
        events = []
        events = try state.apply(command, at: now, reading: vault)
        commands += 1
        if commands.isMultiple(of: checkInterval) { state.checkInvariants() }
        for event in events {
            if case .volatile(let event) = event,
                case .popAnswered(let pop, _, let jobs, _) = event.fact
            {
                answers[pop] = jobs
            }
        }
    }

    /// Forgets what the last command led to.
    mutating func clearEvents() {
        events = []
    }

    /// Keeps a prompt, for workers that block words.
    mutating func keep(_ prompt: String, of request: RequestID) {
        vault.keep(RequestTexts(prompt: prompt, parameters: "{}"), of: request)
    }

    /// A fresh identifier.
    mutating func fresh<Identifier: UniqueIdentifier>(
        _ type: Identifier.Type = Identifier.self
    ) -> Identifier {
        lastBits += 1
        return Identifier(bits: lastBits)
    }

    /// A key or code by number.
    static func digest(of number: Int) -> SecretDigest {
        let bytes = (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 * 8 % 64)) }
        guard let digest = SecretDigest(bytes: bytes) else {
            preconditionFailure("A digest has 32 bytes.")
        }
        return digest
    }
}

extension SmallHorde {
    /// Makes a user with a balance.
    mutating func user(
        _ name: String, _ kudos: Int64 = 0, roles: UserRoles = []
    ) throws(HordeRejection) -> UserID {
        let id = UserID(state.users.count)
        let creation = UserCreation(
            name: name, key: Self.digest(of: id.number + 1), roles: roles)
        try perform(.create(creation, actor: Self.root, award: fresh()))
        try give(id, kudos)
        return id
    }

    /// Adds to a balance, or takes from it.
    mutating func give(_ user: UserID, _ kudos: Int64) throws(HordeRejection) {
        guard kudos != 0 else { return }
        var changes = UserChanges()
        changes.kudos = Kudos(kudos)
        try change(user, changes)
    }

    /// Changes a user as the administrator.
    mutating func change(_ user: UserID, _ changes: UserChanges) throws(HordeRejection) {
        try perform(
            .changeUser(
                user, changes, actor: Self.root, adjustment: fresh(), promotion: fresh(),
                grant: fresh()))
    }

    /// Changes a worker as the administrator.
    mutating func change(
        _ worker: WorkerID, _ change: (inout WorkerChanges) -> Void
    ) throws(HordeRejection) {
        var changes = WorkerChanges()
        change(&changes)
        try perform(.changeWorker(worker, changes, actor: Self.root))
    }

    /// Lets time pass, and what is due happen.
    mutating func tick(_ duration: Duration) throws(HordeRejection) {
        now = now + duration
        try perform(.sweep)
    }
}
