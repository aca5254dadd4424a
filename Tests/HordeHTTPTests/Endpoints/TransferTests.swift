import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Giving kudos to others.
@Suite struct TransferTests {
    private static let path = "/api/v2/kudos/transfer"

    private func balance(_ horde: Harness, _ person: Person) async throws -> String? {
        try await horde.get("/api/v2/users/\(person.id)")["kudos"]?.number
    }

    @Test(arguments: [
        ("5", "5"), ("250", "250"), ("0.5", "0.5"), ("1.25", "1.25"), ("2.0", "2"), ("\"7\"", "7"),
        ("1e1", "10"),
    ])
    func amountsMoveExactly(amount: String, moved: String) async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "300")
            let bob = try await horde.person("bob")
            let reply = try await horde.post(
                Self.path, key: alice.key, #"{"username":"bob#\#(bob.id)","amount":\#(amount)}"#)
            #expect(reply.text == "{\"transferred\":\(moved)}\n")
            #expect(try await balance(horde, bob) == moved)
            let details = try await horde.get("/api/v2/users/\(bob.id)")["kudos_details"]
            #expect(details?["received"]?.number == moved)
            let given = try await horde.get("/api/v2/users/\(alice.id)")["kudos_details"]
            #expect(given?["gifted"]?.number == "-\(moved)")
        }
    }

    @Test func withoutAnAmountItIsAHundred() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person(kudos: "100")
            let bob = try await horde.person()
            for name in ["\"\(bob.id)\"", "\(bob.id)", "\"wrong#\(bob.id)\""] {
                try await horde.adjust(alice.id, by: "100")
                let reply = try await horde.post(
                    Self.path, key: alice.key, #"{"username":\#(name)}"#)
                #expect(reply["transferred"]?.number == "100")
            }
        }
    }

    @Test func refusalsMoveNothing() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person(kudos: "100")
            let bob = try await horde.person()
            let flagged = try await horde.person(roles: ["flagged"])
            let deleted = try await horde.person(roles: ["deleted"])
            for (username, amount, code) in [
                ("bob", "5", "InvalidTargetUsername"), ("", "5", "InvalidTargetUsername"),
                ("bob#", "5", "InvalidTargetUsername"), ("#999", "5", "InvalidTargetUsername"),
                ("99999999999999999999", "5", "InvalidTargetUsername"),
                ("Anonymous#0", "5", "KudosTransferToAnon"),
                ("\(alice.id)", "5", "KudosTransferToSelf"),
                ("\(flagged.id)", "5", "TargetAccountFlagged"),
                ("\(deleted.id)", "5", "DeletedUser"),
                ("\(bob.id)", "-50", "NegativeKudosTransfer"),
                ("\(bob.id)", "-0.01", "NegativeKudosTransfer"),
                ("\(bob.id)", "0", "InvalidKudosTransferAmount"),
                ("\(bob.id)", "0.00", "InvalidKudosTransferAmount"),
                ("\(bob.id)", "1e12", "InvalidKudosTransferAmount"),
                ("\(bob.id)", "100.01", "KudosTransferNotEnough"),
            ] {
                let reply = try await horde.post(
                    Self.path, key: alice.key,
                    #"{"username":"\#(username)","amount":\#(amount)}"#)
                #expect(reply.status == 400, "\(code)")
                #expect(reply.code == code, "\(username) \(amount)")
            }
            let fromFlagged = try await horde.post(
                Self.path, key: flagged.key, #"{"username":"\#(bob.id)","amount":1}"#)
            #expect(fromFlagged.code == "SourceAccountFlagged")
            #expect(try await balance(horde, alice) == "100")
            #expect(try await balance(horde, bob) == "0")
        }
    }

    @Test func theOrderOfFaults() async throws {
        try await Harness.run { horde in
            #expect(try await horde.post(Self.path, "{").faults == ["apikey"])
            let key = Harness.anonymous
            for body in ["", "{", "[]", "{}", #"{"username":null}"#, #"{"username":{}}"#] {
                #expect(try await horde.post(Self.path, key: key, body).faults == ["username"])
            }
            for amount in ["null", "true", "\"1.5\"", "\"x\"", "1.999", "1e400", "[]"] {
                let reply = try await horde.post(
                    Self.path, key: "wrong", #"{"username":"1","amount":\#(amount)}"#)
                #expect(reply.faults == ["amount"], "\(amount)")
            }
            let body = #"{"username":"nonsense","amount":1}"#
            let wrong = try await horde.post(Self.path, key: "wrong", body)
            #expect(wrong.status == 401)
            #expect(
                try await horde.post(Self.path, key: key, body).code == "KudosTransferFromAnon")
        }
    }

    @Test func aRepetitionWithTheSameKeyMovesNothing() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person(kudos: "100")
            let bob = try await horde.person()
            func give(_ amount: String) async throws -> Reply {
                try await horde.send(
                    .post, Self.path, key: alice.key,
                    body: #"{"username":"\#(bob.id)","amount":\#(amount)}"#,
                    headers: [.idempotencyKey: "rent"])
            }
            #expect(try await give("60")["transferred"]?.number == "60")
            #expect(try await give("60")["transferred"]?.number == "60")
            #expect(try await balance(horde, bob) == "60")
            #expect(try await give("10").code == "IdempotencyKeyConflict")
        }
    }
}
