import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// What moderators and owners write to workers.
@Suite struct MessageTests {
    static let path = "/api/v2/workers/messages"

    private func worker(
        _ horde: Harness, _ owner: Person, name: String = "Den"
    ) async throws -> String {
        _ = try await horde.pop(owner.key, name: name)
        return try #require(try await horde.get("/api/v2/workers/name/\(name)")["id"]?.text)
    }

    @Test func aMessageReachesTheWorkerUntilItExpires() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let other = try await horde.person("other")
            let id = try await worker(horde, owner)
            let made = try await horde.post(
                Self.path, key: horde.administrator,
                #"{"message":" Hot?\n<b>Cool</b> it. ","worker_id":"\#(id)","expiry":1}"#)
            #expect(made.status == 200)
            #expect(
                made.json?.names == [
                    "id", "worker_id", "user_id", "message", "origin", "created", "expiry",
                ])
            #expect(made["user_id"]?.text == "1")
            #expect(made["message"]?.text == "Hot?\n&lt;b&gt;Cool&lt;/b&gt; it.")
            #expect(made["origin"]?.text == "Horde Moderators")
            let broadcast = try await horde.post(
                Self.path, key: horde.administrator,
                #"{"message":"Restart at 18:00 UTC","origin":"Us"}"#)
            #expect(broadcast.json?.names.contains("worker_id") == false)
            for _ in 0..<2 {
                let told = try await horde.pop(owner.key)["messages"]
                #expect(told?.count == 2)
                #expect(told?[0]?.names == ["id", "message", "origin", "expiry"])
                #expect(told?[0]?["id"]?.text == made["id"]?.text)
                #expect(told?[1]?["origin"]?.text == "Us")
            }
            #expect(try await horde.pop(other.key, name: "Attic")["messages"]?.count == 1)
            let seen = try await horde.get("/api/v2/workers/\(id)", key: horde.administrator)
            #expect(seen["messages"]?.count == 2)
            #expect(
                seen["messages"]?[0]?.names == [
                    "worker_id", "user_id", "message", "origin", "created", "expiry",
                ])
            horde.clock.advance(by: .seconds(3600))
            #expect(try await horde.pop(owner.key)["messages"]?.count == 1)
            horde.clock.advance(by: .seconds(11 * 3600))
            #expect(try await horde.pop(owner.key)["messages"]?.count == 0)
            let key = horde.administrator
            for (validity, count) in [("active", 0), ("expired", 2), ("all", 2)] {
                let list = try await horde.get("\(Self.path)?validity=\(validity)", key: key)
                #expect(list.json?.count == count, "\(validity)")
            }
            horde.clock.advance(by: .seconds(8 * 86_400))
            await horde.service.sweep()
            #expect(try await horde.get("\(Self.path)?validity=all", key: key).json?.count == 0)
        }
    }

    @Test func whoSeesAndRemovesWhat() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let other = try await horde.person("other")
            let id = try await worker(horde, owner)
            let own = try await horde.post(
                Self.path, key: owner.key,
                #"{"message":"Note","worker_id":"\#(id)","origin":"Boss"}"#)
            #expect(own["origin"]?.text == "\(owner.id)")
            for text in ["one", "two"] {
                _ = try await horde.post(
                    Self.path, key: horde.administrator, #"{"message":"\#(text)"}"#)
            }
            for (key, query, count) in [
                (owner.key, "", 3), (other.key, "", 2), (Harness.anonymous, "", 2),
                (horde.administrator, "", 3), (owner.key, "?user_id=\(owner.id)", 1),
                (horde.administrator, "?user_id=\(owner.id)", 1), (owner.key, "?page=2", 0),
                (owner.key, "?worker_id=\(id)", 1), (other.key, "?worker_id=\(id)", 0),
                (horde.administrator, "?user_id=x", 0), (owner.key, "?page=0", 3),
            ] {
                let list = try await horde.get(Self.path + query, key: key)
                #expect(list.json?.count == count, "\(query)")
            }
            let newest = try await horde.get(Self.path, key: owner.key)
            #expect(newest.json?[0]?["message"]?.text == "two")
            let message = "\(Self.path)/\(own["id"]?.text ?? "")"
            #expect(try await horde.get(message).text == own.text)
            #expect(try await horde.delete(message, key: other.key).code == "Forbidden")
            #expect(try await horde.delete(message).faults == ["apikey"])
            #expect(try await horde.delete(message, key: owner.key)["message"]?.text == "OK")
            for path in [message, "\(Self.path)/x"] {
                #expect(try await horde.get(path).code == "WorkermessageNotFound")
                let gone = try await horde.delete(path, key: owner.key)
                #expect(gone.status == 404)
            }
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let other = try await horde.person("other")
            let id = try await worker(horde, owner)
            let unknown = "00000000-0000-4000-8000-000000000000"
            for (key, body, status, code) in [
                (Harness.anonymous, #"{"message":"a"}"#, 403, "AnonForbidden"),
                ("nobody", #"{"message":"a"}"#, 401, "InvalidAPIKey"),
                (owner.key, #"{"message":"a"}"#, 403, "MessagesOnlyOwnWorkers"),
                (
                    other.key, #"{"message":"a","worker_id":"\#(id)"}"#, 403,
                    "MessagesOnlyOwnWorkers"
                ),
                (owner.key, #"{"message":"a","worker_id":"\#(unknown)"}"#, 404, "WorkerNotFound"),
                (
                    owner.key, #"{"message":"a\u0000","worker_id":"\#(id)"}"#, 400,
                    "NulByteInPayload"
                ),
            ] {
                let reply = try await horde.post(Self.path, key: key, body)
                #expect(reply.status == status, "\(code)")
                #expect(reply.code == code)
            }
            let wrong = try await horde.post(
                Self.path, key: owner.key,
                #"{"worker_id":"x","origin":"","expiry":721}"#)
            #expect(Set(wrong.faults) == ["message", "worker_id", "origin", "expiry"])
            let list = try await horde.get("\(Self.path)?user_id=1", key: owner.key)
            #expect(list.code == "Forbidden")
            let odd = try await horde.get("\(Self.path)?validity=odd", key: owner.key)
            #expect(odd.code == "BadRequest")
            #expect(try await horde.get(Self.path).faults == ["apikey"])
        }
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 -0000"), (1_795_355_504, "Sun, 22 Nov 2026 13:51:44 -0000"),
        (1_709_164_799, "Wed, 28 Feb 2024 23:59:59 -0000"),
        (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 -0000"),
    ])
    func datesAreThoseOfTheWire(_ second: Int64, _ text: String) throws {
        let bytes = JSONWriter.object { writer in
            writer.member("date", wireDate: Timestamp(milliseconds: second * 1000 + 999))
        }
        #expect(try JSONReader.read(bytes)["date"]?.text == text)
    }
}
