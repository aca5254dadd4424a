import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Our own paths for what moves kudos.
@Suite struct MovementTests {
    private static let root = "/api/horde/v1"

    @Test func awardsAndAdjustments() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let key: HTTPFields = [.idempotencyKey: "party"]
            var events: Set<String> = []
            for _ in 0..<2 {
                let reply = try await horde.send(
                    .post, "\(Self.root)/kudos/awards", key: horde.administrator,
                    body: #"{"user":"alice#\#(alice.id)","amount":12.5}"#, headers: key)
                #expect(reply.status == 200, "\(reply.text)")
                #expect(reply["entries"]?[0]?["code"]?.text == "award")
                #expect(reply["entries"]?[0]?["from"]?.text == "treasury")
                events.insert(try #require(reply["event"]?.text))
            }
            #expect(events.count == 1)
            let adjusted = try await horde.post(
                "\(Self.root)/kudos/adjustments", key: horde.administrator,
                #"{"user":\#(alice.id),"amount":-2.25}"#)
            #expect(adjusted["entries"]?[0]?["amount"]?.number == "2.25")
            let view = try await horde.get("/api/v2/users/\(alice.id)")
            #expect(view["kudos"]?.number == "10.25")
            #expect(view["kudos_details"]?["awarded"]?.number == "12.5")
            #expect(view["kudos_details"]?["admin"]?.number == "-2.25")
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person(roles: ["moderator"])
            let flagged = try await horde.person(roles: ["flagged"])
            let path = "\(Self.root)/kudos/awards"
            let body = #"{"user":\#(alice.id),"amount":1}"#
            #expect(try await horde.post(path, body).faults == ["apikey"])
            #expect(try await horde.post(path, key: alice.key, body).code == "NotAdmin")
            for (body, answer) in [
                ("{}", nil), (#"{"user":"x","amount":1}"#, nil), (#"{"user":1,"amount":"1"}"#, nil),
                (#"{"user":99,"amount":1}"#, "UserNotFound"),
                (#"{"user":0,"amount":1}"#, "KudosTransferToAnon"),
                (#"{"user":\#(flagged.id),"amount":1}"#, "TargetAccountFlagged"),
                (#"{"user":1,"amount":-1}"#, "NegativeKudosTransfer"),
                (#"{"user":1,"amount":0}"#, "InvalidKudosTransferAmount"),
                (#"{"user":1,"amount":1000000001}"#, "InvalidKudosTransferAmount"),
            ] as [(String, String?)] {
                let reply = try await horde.post(path, key: horde.administrator, body)
                #expect(reply.code == answer && reply.status >= 400, "\(body)")
            }
            let reversals = "\(Self.root)/kudos/reversals"
            for body in ["{}", #"{"event":"x"}"#, #"{"event":7}"#] {
                #expect(
                    try await horde.post(reversals, key: horde.administrator, body).faults
                        == ["event"])
            }
            let unknown = #"{"event":"00000000-0000-0000-0000-00000000ffff"}"#
            #expect(
                try await horde.post(reversals, key: horde.administrator, unknown).code
                    == "MovementNotFound")
            #expect(
                try await horde.post(reversals, key: alice.key, unknown).code == "NotAdmin")
        }
    }

    @Test func aMovementIsFoundInTheHistoryAndUndone() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "10")
            let bob = try await horde.person("bob")
            _ = try await horde.post(
                "/api/v2/kudos/transfer", key: alice.key,
                #"{"username":"\#(bob.id)","amount":4}"#)
            let path = "\(Self.root)/users/\(bob.id)/kudos"
            let history = try await horde.get(path, key: bob.key)
            #expect(history.json?.count == 1)
            #expect(history.json?[0]?["amount"]?.number == "4")
            #expect(history.json?[0]?["code"]?.text == "transfer")
            #expect(history.json?[0]?["others"]?.values.compactMap(\.text) == ["user \(alice.id)"])
            let event = try #require(history.json?[0]?["event"]?.text)
            let body = #"{"event":"\#(event)"}"#
            let undone = try await horde.post(
                "\(Self.root)/kudos/reversals", key: horde.administrator, body)
            #expect(undone["reverses"]?.text == event)
            let again = try await horde.post(
                "\(Self.root)/kudos/reversals", key: horde.administrator, body)
            #expect(again.status == 409 && again.code == "AlreadyReversed")
            let after = try await horde.get("\(path)?size=1", key: horde.administrator)
            #expect(after.json?.count == 1)
            #expect(after.json?[0]?["reverses"]?.text == event)
            let newest = try #require(after.json?[0]?["event"]?.text)
            let older = try await horde.get("\(path)?before=\(newest)", key: bob.key)
            #expect(older.json?[0]?["reversed_by"]?.text == newest)
            #expect(try await horde.get(path, key: alice.key).code == "NotModerator")
            #expect(try await horde.get(path).faults == ["apikey"])
            #expect(try await horde.get("\(path)?size=0", key: bob.key).faults == ["size"])
            #expect(
                try await horde.get("\(path)?before=x", key: bob.key).code == "MovementNotFound")
        }
    }

    /// Who asked for a text is not told to whoever made it.
    @Test func aHistoryTellsNoRequesters() async throws {
        try await Harness.run { horde in
            let (owner, payer) = (
                try await horde.person("owner"), try await horde.person("payer")
            )
            _ = try await horde.ask(payer.key)
            let job = try #require(try await horde.pop(owner.key)["id"]?.text)
            _ = try await horde.deliver(owner.key, job: job)
            let path = "\(Self.root)/users/\(owner.id)/kudos"
            let own = try await horde.get(path, key: owner.key)
            #expect(own.json?[0]?["code"]?.text == "generation")
            #expect(own.json?[0]?["others"] == nil)
            let moderated = try await horde.get(path, key: horde.administrator)
            #expect(moderated.json?[0]?["others"]?[0]?.text == "user \(payer.id)")
        }
    }

    @Test func grants() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let path = "\(Self.root)/users/\(alice.id)/grant"
            let reply = try await horde.put(path, key: horde.administrator, #"{"amount":20.5}"#)
            #expect(reply["monthly_grant"]?.number == "20.5")
            #expect(reply["balance"]?.number == "20.5")
            #expect(reply["grant_due_at"]?.integer ?? 0 > reply["grant_given_at"]?.integer ?? 0)
            // The wire's field adds, and knows whole numbers.
            let added = try await horde.put(
                "/api/v2/users/\(alice.id)", key: horde.administrator, #"{"monthly_kudos":10}"#)
            #expect(added.text == "{\"monthly_kudos\":31}\n")
            let shown = try await horde.get("/api/v2/users/\(alice.id)", key: horde.administrator)
            #expect(shown["monthly_kudos"]?["amount"]?.integer == 31)
            #expect(
                shown["monthly_kudos"]?["last_received"]?.text
                    == "Fri, 15 Jan 2027 08:00:00 -0000")
            #expect(shown["kudos_details"]?["recurring"]?.number == "30.5")
            let ended = try await horde.put(path, key: horde.administrator, #"{"amount":0}"#)
            #expect(ended["monthly_grant"] == .null)
            #expect(try await horde.put(path, key: alice.key, #"{"amount":1}"#).code == "NotAdmin")
            #expect(try await horde.put(path, key: horde.administrator, "{}").faults == ["amount"])
        }
    }

    @Test func everyReasonIsInOnePartOfTheBalance() throws {
        for (number, code) in EntryCode.allCases.enumerated() {
            for amount in [Kudos(Int64(number) + 1), -Kudos(Int64(number) + 1)] {
                var details = KudosDetails()
                details.add(amount, for: code)
                details.add(Kudos(centikudos: 7), for: .transfer)
                let json = try JSONReader.read(JSONWriter.object { $0.kudosDetails(details) })
                let parts = json["kudos_details"]?.names.compactMap { name in
                    json["kudos_details"]?[name]?.number.flatMap { Kudos(decimal: $0) }
                }
                #expect(parts?.count == 8)
                #expect(parts?.reduce(.zero, +) == details.total, "\(code)")
                #expect(details.total == amount + Kudos(centikudos: 7))
            }
        }
    }
}
