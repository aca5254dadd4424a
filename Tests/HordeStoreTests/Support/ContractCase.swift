import HordeCore
import Testing

/// A short history that contains one kind of event.
struct ContractCase: CustomTestStringConvertible, Sendable {
    /// What it is about.
    let testDescription: String
    /// The history.
    let batches: [JournalBatch]

    init(_ name: String, _ events: DurableEvent...) {
        testDescription = name
        batches =
            [Sample.batch(1, Sample.people)]
            + events.enumerated().map { Sample.batch(UInt64($0 + 2), [$1]) }
    }

    /// One for every case of ``DurableEvent``, and for the forms that differ within one.
    static let all = people + workers + kudos + library + sharedKeys + teams + messages + texts
}

extension ContractCase {
    private static let people: [ContractCase] = [
        ContractCase("user", .userSaved(fullUser)),
        ContractCase("user with awkward texts", .userSaved(awkwardUser)),
        ContractCase("grant", .userSaved(granted(nil))),
        ContractCase("grant that was given", .userSaved(granted(nil)), .userSaved(granted(7))),
        ContractCase(
            "grant that ended", .userSaved(granted(7)), .userSaved(Sample.user(Sample.alice))),
        ContractCase("modes", .modesChanged(modes)),
        ContractCase(
            "invitation", .invitationSaved(invitation(usesLeft: 3)),
            .invitationSaved(invitation(usesLeft: 2))),
    ]

    private static let workers: [ContractCase] = [
        ContractCase("worker", .workerSaved(fullWorker)),
        ContractCase("deleted worker", .workerDeleted(Sample.worker)),
        ContractCase("progress", .workersProgressed([Sample.progress(60), Sample.progress(90)])),
        ContractCase(
            "uptime reward",
            .uptimeRewarded(
                UptimeCredit(
                    progress: Sample.progress(600), reward: Kudos(centikudos: 98),
                    ledgerEvent: Sample.event(
                        9, Sample.entry(.treasury, .escrow(Sample.bob), 98, .uptimeReward))))),
    ]

    private static let kudos: [ContractCase] =
        [
            ContractCase(
                "settlement", .jobSettled(Sample.settlement(1)), .jobSettled(Sample.settlement(2))),
            ContractCase("settlement on the own worker", .jobSettled(ownWorker)),
            ContractCase(
                "transfers", .kudosTransferred(Sample.transfer(1, key: 1)),
                .kudosTransferred(Sample.transfer(2, key: nil)),
                .kudosTransferred(Sample.transfer(3, key: 2))),
            ContractCase(
                "forgotten transfers", .kudosTransferred(Sample.transfer(1, key: 1, at: 20)),
                .kudosTransferred(Sample.transfer(2, key: 2, at: 21)),
                .idempotencyKeysForgotten(before: Sample.time(21)),
                .kudosTransferred(Sample.transfer(3, key: 1, at: 22))),
            ContractCase(
                "reversal", .jobSettled(Sample.settlement(1)),
                .kudosMoved(
                    LedgerEvent(
                        id: LedgerEventID(bits: 9), time: Sample.time(30),
                        entries: [
                            Sample.entry(
                                .balance(Sample.bob), .balance(Sample.alice), 1_029, .reversal)
                        ], reverses: LedgerEventID(bits: 1)))),
        ] + EntryCode.allCases.map(movement)

    private static func movement(_ code: EntryCode) -> ContractCase {
        ContractCase(
            "movement: \(code)",
            .kudosMoved(
                Sample.event(
                    1, Sample.entry(.treasury, .escrow(Sample.alice), 700, code),
                    Sample.entry(.escrow(Sample.alice), .balance(Sample.alice), 600, code),
                    Sample.entry(.balance(Sample.alice), .balance(Sample.bob), 50, code),
                    Sample.entry(.balance(Sample.alice), .sink, 1, code))))
    }

    private static let ownWorker = Settlement(
        job: JobID(bits: 3), requester: Sample.bob, owner: Sample.bob, worker: Sample.worker,
        tokens: TokenCount(12), reward: Kudos(centikudos: 77), ledgerEvent: nil,
        time: Sample.time(9))

    private static let fullUser = UserProfile(
        id: Sample.alice, name: "Alice", key: Sample.digest(77),
        roles: [.moderator, .trusted, .special], createdAt: Sample.time(1), concurrency: 12,
        workersInvited: 4, contact: "alice@example.org", comment: "kind")

    private static let awkwardUser = UserProfile(
        id: Sample.alice, name: "', DROP TABLE user; --", key: nil, roles: .deleted,
        createdAt: Sample.time(1), contact: "漢字 👩‍👩‍👧 \u{301}", comment: "\"\\\n\t?1 :name")

    private static func granted(_ second: Int64?) -> UserProfile {
        var profile = Sample.user(Sample.alice)
        profile.monthlyGrant = MonthlyGrant(
            amount: Kudos(centikudos: 1_250), startedAt: Sample.time(-5),
            lastDue: Sample.time(second ?? -5), lastGiven: second.map(Sample.time))
        return profile
    }

    private static let modes = HordeModes(
        allowsAnonymous: false, registration: .invitation, workersByInvitation: true,
        minimumStanding: Kudos(centikudos: -12_345), isInMaintenance: true, isUnderRaid: true)

    private static func invitation(usesLeft: Int) -> Invitation {
        Invitation(
            id: InvitationID(bits: UInt128.max), code: Sample.digest(5), usesLeft: usesLeft,
            expiresAt: usesLeft == 3 ? nil : Sample.time(99), createdBy: Sample.alice,
            createdAt: Sample.time(3), isRevoked: usesLeft == 2)
    }

    private static let fullWorker = WorkerProfile(
        id: Sample.worker, name: "renamed", owner: Sample.bob, createdAt: Sample.time(5),
        info: "in the attic", maintenance: "", isPaused: true,
        offer: WorkerOffer(
            models: ["koboldcpp/L3-8B \"Q4\"", "二", "a/b\u{0}c"], maximumLength: 512,
            maximumContextLength: 8_192, threads: 4, softPrompts: ["", "mood\n"],
            takesNSFW: false, agent: "Horde Bridge:1:https://example.org"))
}
