import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The escrow of strangers")
struct EscrowTests {
    private var horde: HordeFixture
    private let (stranger, friend): (UserID, UserID)

    init() throws {
        horde = try HordeFixture(policy: .public)
        stranger = try horde.user("stranger")
        friend = try horde.user("friend", roles: [.trusted])
    }

    /// A text of 3.81 by a worker of the owner for the payer.
    private mutating func serve(_ payer: UserID, by owner: UserID) throws {
        _ = try horde.submit(payer)
        let job = try horde.pop("worker of \(owner)", of: owner).job
        try horde.deliver(job, by: owner)
    }

    @Test("What a payer has is paid out, what it owes waits")
    mutating func debt() throws {
        let payer = try horde.user("payer", kudos: Kudos(centikudos: 381 + 380))
        try serve(payer, by: stranger)
        #expect(horde.balance(stranger) == Kudos(centikudos: 381))
        #expect(horde.escrow(stranger) == .zero)
        try serve(payer, by: stranger)
        #expect(horde.balance(stranger) == Kudos(centikudos: 381))
        #expect(horde.escrow(stranger) == Kudos(centikudos: 381))
        #expect(horde.balance(payer) == Kudos(centikudos: -1))
        try serve(payer, by: friend)
        #expect(horde.balance(friend) == Kudos(centikudos: 381))
    }

    @Test("Who pays the last it has has paid")
    mutating func last() throws {
        let payer = try horde.user("payer", kudos: Kudos(centikudos: 381))
        try serve(payer, by: stranger)
        #expect(horde.balance(payer) == .zero)
        #expect(horde.balance(stranger) == Kudos(centikudos: 381))
        #expect(horde.escrow(stranger) == .zero)
    }

    @Test("Uptime of a stranger waits, of a trusted one it does not")
    mutating func uptime() throws {
        for owner in [stranger, friend] {
            _ = try horde.pop("w\(owner)", of: owner, models: ["plain-2.7B"])
            try horde.stay("w\(owner)", of: owner, for: .seconds(600))
        }
        #expect(horde.escrow(stranger) == Kudos(centikudos: 98))
        #expect(horde.balance(stranger) == .zero)
        #expect(horde.balance(friend) == Kudos(centikudos: 98))
    }

    @Test("Escrow gives no standing, cannot be given away, and survives a restart")
    mutating func unusable() throws {
        try serve(.anonymous, by: stranger)
        #expect(horde.state.ledger.standing(of: stranger) == .zero)
        let refusal = horde.refusal { [stranger, friend] horde throws(HordeRejection) in
            try horde.transfer(Kudos(centikudos: 1), from: stranger, to: friend)
        }
        #expect(refusal == .insufficientKudos(available: .zero))
        #expect(try horde.restarted(after: .zero).escrow(stranger) == Kudos(centikudos: 381))
    }

    @Test(
        "It becomes balance once, when its owner is trusted",
        arguments: [UserRoles.trusted, .moderator])
    mutating func promotion(role: UserRoles) throws {
        try serve(.anonymous, by: stranger)
        try horde.set(role, of: stranger)
        #expect(horde.escrow(stranger) == .zero)
        #expect(horde.balance(stranger) == Kudos(centikudos: 381))
        #expect(horde.state.ledger.details(of: stranger)[.promotion] == Kudos(centikudos: 381))
        let movements = horde.durable.flatMap(\.ledgerEvents).count
        try horde.set(role, of: stranger)
        #expect(horde.durable.flatMap(\.ledgerEvents).count == movements)
        try serve(.anonymous, by: stranger)
        #expect(horde.balance(stranger) == Kudos(centikudos: 762))
    }

    @Test("Names count at most thirteen billion until the operator knows the model")
    mutating func inflatedName() throws {
        let payer = try horde.user("payer", kudos: Kudos(10_000))
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: friend, models: ["huge-180B"]).job
        try horde.deliver(job, by: friend)
        #expect(horde.balance(friend) == Kudos(centikudos: 4952))
    }
}
