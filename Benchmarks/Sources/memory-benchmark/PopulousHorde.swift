import BenchmarkSupport
import HordeCore

/// A horde that grows, and how long its slowest step took.
struct PopulousHorde {
    private var state: HordeState
    private(set) var vault = TextVault()
    private var generator = SplitMix64(seed: 1)
    private var now = Timestamp(milliseconds: 1_700_000_000_000)
    private var longest: Int64 = 0
    private var users = 0

    private static let models = (0..<200).map {
        "backend/Model-\($0)-\([1, 3, 7, 13, 30, 70][$0 % 6])B-Instruct"
    }

    init() throws(HordeRejection) {
        var policy = HordePolicy.friends
        policy.openJobsPerUser = 1_000_000
        state = HordeState(policy: policy)
        try apply(.bootstrap(name: "root", key: key()))
        users = 2
        var modes = ModeChanges()
        modes.registration = .open
        try apply(.changeModes(modes, actor: UserID(1)))
    }

    /// The longest time that a step since the last call took, in microseconds of the processor.
    mutating func takeLongest() -> Double {
        defer { longest = 0 }
        return Double(longest) / 1000
    }

    /// Somebody with a name of twelve characters makes an account.
    mutating func register() throws(HordeRejection) {
        let digits = String(users)
        let name = "person" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        try apply(.register(Registration(name: name, key: key(), invitation: nil)))
        users += 1
    }

    /// The operator gives somebody kudos, who gives some of them to somebody else.
    mutating func move() throws(HordeRejection) {
        let giver = UserID(Int.random(in: 2..<users, using: &generator))
        var taker = giver
        while taker == giver { taker = UserID(Int.random(in: 2..<users, using: &generator)) }
        var changes = UserChanges()
        changes.kudos = Kudos(100)
        try apply(
            .changeUser(
                giver, changes, actor: UserID(1), adjustment: LedgerEventID(bits: bits()),
                promotion: LedgerEventID(bits: bits()), grant: LedgerEventID(bits: bits())))
        let order = TransferOrder(source: giver, destination: taker, amount: Kudos(10))
        try apply(.transfer(order, event: LedgerEventID(bits: bits())))
    }

    /// Somebody asks for a text, with a prompt of 2,000 bytes and settings of 200, on up to three
    /// models.
    mutating func submit() throws(HordeRejection) {
        let id = RequestID(bits: bits())
        // Made for each request, as they are when they come over the wire.
        let models = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            String(decoding: Array(model().utf8), as: UTF8.self)
        }
        var prompt = String(repeating: "A word or two. ", count: 133) + "Finis"
        prompt.makeContiguousUTF8()
        let texts = RequestTexts(
            prompt: prompt, parameters: String(repeating: "0123456789", count: 20))
        vault.keep(texts, of: id)
        let terms = RequestTerms(
            maximumLength: Int.random(in: 80...512, using: &generator), models: models)
        let command = SubmitCommand(
            id: id, user: UserID(Int.random(in: 2..<users, using: &generator)), caller: nil,
            terms: terms, promptBytes: texts.prompt.utf8.count,
            parameterBytes: texts.parameters.utf8.count)
        try apply(.submit(command))
    }

    private mutating func apply(_ command: HordeCommand) throws(HordeRejection) {
        now = now + .milliseconds(1)
        let start = ThreadTime.now()
        _ = try state.apply(command, at: now, reading: vault)
        longest = max(longest, ThreadTime.now() - start)
    }

    private mutating func model() -> String {
        Self.models[Int.random(in: Self.models.indices, using: &generator)]
    }

    private mutating func key() -> SecretDigest {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        guard let digest = SecretDigest(bytes: bytes) else {
            preconditionFailure("A digest has 32 bytes.")
        }
        return digest
    }

    private mutating func bits() -> UInt128 {
        UInt128(generator.next()) << 64 | UInt128(generator.next())
    }
}
