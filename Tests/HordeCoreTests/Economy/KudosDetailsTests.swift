import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Balances by reasons")
struct KudosDetailsTests {
    @Test("Details are the sums by code", arguments: 0..<20 as Range<UInt64>)
    func sums(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var details = KudosDetails()
        var plain: [EntryCode: Int64] = [:]
        var received: Int64 = 0
        for _ in 0..<60 {
            guard let code = EntryCode.allCases.randomElement(using: &generator) else { return }
            let amount = Int64.random(in: -2...2, using: &generator)
            details.add(Kudos(centikudos: amount), for: code)
            plain[code, default: 0] += amount
            if code == .transfer { received += max(0, amount) }
        }
        for code in EntryCode.allCases {
            #expect(details[code].centikudos == plain[code] ?? 0)
        }
        #expect(details.received.centikudos == received)
        #expect(details.given.centikudos == (plain[.transfer] ?? 0) - received)
        #expect(details.total.centikudos == plain.values.reduce(0, +))
    }

    @Test("What came to nothing is as what never was")
    func nothing() {
        var details = KudosDetails()
        details.add(Kudos(5), for: .award)
        details.add(Kudos(3), for: .fee)
        details.add(Kudos(-5), for: .award)
        var other = KudosDetails()
        other.add(Kudos(3), for: .fee)
        #expect(details == other && details.hashValue == other.hashValue)
    }

    @Test("A profile's extras are there, and equal when they are none again")
    func extras() {
        let plain = UserProfile(
            id: UserID(5), name: "ann", key: nil, roles: [],
            createdAt: Timestamp(milliseconds: 0))
        var profile = plain
        profile.contact = "ann@example.org"
        profile.workersInvited = 3
        profile.concurrency = 0
        profile.comment = "?"
        #expect(profile.contact == "ann@example.org" && profile.workersInvited == 3)
        #expect(profile.concurrency == 0 && profile.comment == "?" && profile != plain)
        profile.contact = ""
        profile.workersInvited = 0
        profile.concurrency = nil
        profile.comment = ""
        #expect(profile == plain && MemoryLayout<UserProfile>.stride <= 88)
    }
}
