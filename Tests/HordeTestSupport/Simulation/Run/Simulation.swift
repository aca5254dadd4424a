import HordeCore

/// Drives a real service through the steps of a run, with an auditor beside it.
///
/// Calls go through the service's own methods, one after the other: the next begins when every
/// call before is answered or waits for the disk, for a job or for news. So a run is the same
/// every time, though its callers are tasks.
package final class Simulation {
    package let seed: UInt64
    let home: any JournalHome
    let policy: HordePolicy
    /// What the operator says about models, one after the other.
    static let catalogues = [
        ["house-model": 13_000], ["house-model": 20_000, "mystery": 7000], [:],
    ].map { sizes in
        ModelCatalogue(sizes: sizes.mapValues { ModelSize(thousandths: $0) })
    }
    var catalogue = Simulation.catalogues[0]
    let clock = SimulatedClock()
    let identifiers: SeededIdentifiers

    var service: HordeService
    var journal: FaultyJournal
    var auditor: Auditor
    var digest = Digest()

    /// Calls that wait for their answers, oldest first.
    var running: [RunningCall] = []
    var nextCall = 0
    /// A commit that was begun and is held up.
    var slowCommit: Task<Bool, Never>?
    /// All requests and jobs that were ever seen, in order.
    var requestIDs: [RequestID] = []
    var jobIDs: [(job: JobID, owner: UserID)] = []
    var lastTransfer: TransferOrder?
    var prompts = 0
    /// Keys that were lent so far.
    var lentKeys = 0
    var comparisons = 0

    /// Opens a fresh horde with an administrator.
    package init(seed: UInt64, home: any JournalHome) async throws {
        self.seed = seed
        self.home = home
        var policy = seed % 3 == 0 ? HordePolicy.public : .friends
        policy.openJobsPerUser = 8
        policy.openJobsPerCaller = 5
        policy.openJobsAnonymous = 12
        policy.promptBytes = 2000
        if seed % 7 == 2 { policy.promptTokenWeight = 50 }
        if seed % 7 == 4 { policy.requestFee = Kudos(centikudos: 150) }
        if seed % 7 == 6 {
            policy.requiresCover = true
            (policy.creditTokens, policy.leastCreditTokens) = (300, 100)
        }
        if seed % 11 == 5 { policy.minimumStanding = Kudos(-20) }
        // What takes weeks with the preset happens within a run.
        (policy.trustAge, policy.trustEarnings, policy.trustPayers) = (.seconds(3600), Kudos(15), 2)
        if policy.reportsToPause > 0 {
            (policy.reportsToPause, policy.reportersToPause) = (2, 2)
            policy.reportShareToPause = 300
        }
        policy.elderShare = [10, 3, 0, 10][Int(seed / 3 % 4)]
        self.policy = policy
        identifiers = SeededIdentifiers(seed: ~seed)
        journal = FaultyJournal(try await home.open())
        service = HordeService(
            policy: policy, catalogue: catalogue, snapshot: try await journal.load(),
            journal: journal, clock: clock, identifiers: identifiers)
        auditor = Auditor(policy: policy, catalogue: catalogue, at: clock.now())
        try await bootstrap()
    }

    private func bootstrap() async throws {
        let key = Self.digest(of: 1_000_000)
        let service = service
        let task = Task { try await service.bootstrap(administrator: "root", key: key) }
        while await service.suspendedCallers == 0 { await Task.yield() }
        auditor.noteBootstrap(name: "root", key: key)
        try await commit()
        _ = try await task.value
        for user in 0..<4 { try await perform(.register(name: user)) }
        try await commit()
        for user in 2..<6 {
            let amount: Int64 = [27_00, 0, 135_000, 500][user - 2]
            try await perform(.adjust(user: user, centikudos: amount, byAdministrator: true))
        }
        try await commit()
    }

    /// How often each act was seen.
    package var acts: [Act: Int] { auditor.acts }

    /// How often each life was seen.
    package var sightings: [Life: Int] { auditor.sightings }

    /// Does all steps, and then brings the horde to rest.
    ///
    /// - Returns: the digest of everything that could be seen.
    package func run(_ steps: [SimulationStep]) async throws(SimulationFailure) -> UInt64 {
        for (index, step) in steps.enumerated() {
            do {
                try await perform(step)
            } catch {
                await abandon()
                throw SimulationFailure(
                    seed: seed, step: index, command: "\(step)", complaint: "\(error)")
            }
        }
        do {
            try await calmDown()
            await abandon()
            try await home.close()
        } catch {
            await abandon()
            throw SimulationFailure(
                seed: seed, step: steps.count, command: "calm", complaint: "\(error)")
        }
        return digest.value
    }

    /// Does one step.
    func perform(_ step: SimulationStep) async throws {
        switch step {
        case .advance(let milliseconds, let sweeps):
            clock.step(milliseconds: milliseconds)
            if sweeps { try await sweep() }
        case .approach(let due, let milliseconds): try await approach(due, milliseconds)
        case .sweep: try await sweep()
        case .commit: try await commit()
        case .slowCommit: try await beginCommit()
        case .breakJournal(let faults): journal.fail(faults)
        case .crash: try await restart(orderly: false)
        case .restart: try await restart(orderly: true)
        case .reverse: try await reverse(step)
        case .withdraw(let pick): try await withdraw(pick)
        default:
            guard let call = resolve(step) else { return }
            try await make(call)
        }
    }

    /// A digest that stands for a secret.
    static func digest(of number: Int) -> SecretDigest {
        var bytes = [UInt8](repeating: 0, count: 32)
        for index in 0..<8 { bytes[31 - index] = UInt8(truncatingIfNeeded: number >> (index * 8)) }
        guard let digest = SecretDigest(bytes: bytes) else {
            preconditionFailure("A digest has 32 bytes.")
        }
        return digest
    }
}
