package import HordeCore

/// A small horde without a service: a state, a clock that is moved by hand and names that count up.
///
/// After every command all invariants are checked, so a test fails where the harm is done. Users
/// are made with ``user(_:kudos:roles:)``; the administrator `root` is there from the start.
package struct HordeFixture: Sendable {
    /// The horde.
    package var state: HordeState
    /// The prompts.
    package var vault = TextVault()
    /// The time.
    package private(set) var now = Timestamp(milliseconds: 1_700_000_000_000)
    /// Every answer that a pop got, at once or later.
    package private(set) var answers: [PopID: FixturePop] = [:]
    /// All facts so far, in order.
    package private(set) var events: [HordeEvent] = []
    /// False to leave out the invariants, where a test of many steps checks them itself.
    package var checksInvariants = true
    private var last: UInt128 = 0

    /// The administrator.
    package static let root = UserID(1)

    /// Creates a horde with the anonymous account and an administrator.
    package init(
        policy: HordePolicy = .friends, catalogue: ModelCatalogue = ModelCatalogue()
    ) throws {
        state = HordeState(policy: policy, catalogue: catalogue)
        try apply(.bootstrap(name: "root", key: key()))
    }

    /// A name that was not used before.
    package mutating func nextBits() -> UInt128 {
        last += 1
        return last
    }

    /// A digest that was not used before.
    package mutating func key() -> SecretDigest {
        HordeFixture.key(UInt64(nextBits()))
    }

    /// The digest that stands for the secret of a number.
    package static func key(_ number: UInt64) -> SecretDigest {
        let bytes = (0..<32).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * ($0 % 8))) }
        guard let digest = SecretDigest(bytes: bytes) else {
            preconditionFailure("A digest has 32 bytes.")
        }
        return digest
    }

    /// Does a command at the present time.
    @discardableResult
    package mutating func apply(
        _ command: HordeCommand, refusingDurable: Bool = false
    ) throws(HordeRejection) -> [HordeEvent] {
        let events = try state.apply(
            command, at: now, reading: vault, refusingDurable: refusingDurable)
        for answer in events.popAnswers {
            answers[answer.pop] = FixturePop(
                id: answer.pop, jobs: answer.jobs, skipped: answer.skipped, isWaiting: false)
        }
        self.events += events
        if checksInvariants { state.checkInvariants() }
        return events
    }

    /// All durable facts so far, in order.
    package var durable: [DurableEvent] {
        events.compactMap { event in
            if case .durable(let fact) = event { fact } else { nil }
        }
    }

    /// Lets time pass, and deals with everything that falls due at its very instant.
    package mutating func tick(_ duration: Duration) {
        let end = now + duration
        while let due = state.nextDeadline(), due <= end {
            now = max(now, due)
            sweep()
        }
        now = end
    }

    /// Lets time pass without dealing with what falls due.
    package mutating func sleep(_ duration: Duration) { now = now + duration }

    /// Deals with what is due.
    package mutating func sweep() {
        do {
            try apply(.sweep)
        } catch {
            preconditionFailure("A sweep is never refused.")
        }
    }
}
