import HordeCore
import HordeTestSupport
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    private static let bits: UInt128 = 0x0c9a_5b9e_2f0b_4b0c_8f7e_7d2f_7f0b_9f11

    @Test(
        "Any spelling of a UUID is read",
        arguments: [
            "0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f11", "0C9A5B9E-2F0B-4B0C-8F7E-7D2F7F0B9F11",
            "0c9a5b9e2f0b4b0c8f7e7d2f7f0b9f11", "0C9a5B9e2f0B4b0c8F7e-7d2f7f0b9f11",
        ])
    func reading(text: String) {
        #expect(WorkerID(text)?.bits == Self.bits)
        #expect(RequestID(text)?.bits == Self.bits)
        #expect(JobID("<\(text)>".dropFirst().dropLast())?.bits == Self.bits)
    }

    @Test(
        "Other texts are refused",
        arguments: [
            "", "-", "0c9a5b9e", "0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f1",
            "0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f111", "0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f1g",
            "{0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f11}", " 0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f11",
            "0c9a5b9e_2f0b_4b0c_8f7e_7d2f7f0b9f11", "٠c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f11",
        ])
    func refused(text: String) {
        #expect(RequestID(text) == nil)
    }

    @Test("The text is lower case with dashes")
    func writing() {
        #expect(JobID(bits: Self.bits).description == "0c9a5b9e-2f0b-4b0c-8f7e-7d2f7f0b9f11")
        #expect(PopID(bits: 0).description == "00000000-0000-0000-0000-000000000000")
        #expect(
            InvitationID(bits: .max).description == "ffffffff-ffff-ffff-ffff-ffffffffffff")
    }

    @Test("What is written is read back, and sorts like the text", arguments: 0..<200)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ids = (0..<8).map { _ in
            LedgerEventID(bits: UInt128(generator.next()) << 64 | UInt128(generator.next()))
        }
        for id in ids {
            #expect(LedgerEventID(id.description) == id)
            #expect(LedgerEventID(id.description.uppercased()) == id)
        }
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    }

    @Test("Users sort by number, anonymous first")
    func users() {
        #expect(
            [UserID(10), UserID(2), .anonymous].sorted() == [.anonymous, UserID(2), UserID(10)])
        #expect(UserID.anonymous.number == 0)
        #expect(UserID(42).description == "42")
    }

    @Test("Callers sort by digest")
    func callers() {
        #expect(CallerID(digest: 1) < CallerID(digest: .max))
    }
}
