import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Moderators' rules about prompts.
@Suite struct FilterTests {
    private static let path = "/api/v2/filters"

    private static func put(
        _ horde: Harness, _ regex: String, _ kind: Int, more: String = ""
    ) async throws -> Reply {
        try await horde.put(
            path, key: horde.administrator,
            #"{"regex":"\#(regex)","filter_type":\#(kind)\#(more)}"#)
    }

    @Test func aFilterIsMadeShownChangedAndRemoved() async throws {
        try await Harness.run { horde in
            let made = try await Self.put(
                horde, "secret word", 10, more: #","description":"A word.""#)
            #expect(made.status == 200)
            #expect(
                made.json?.names == [
                    "id", "regex", "filter_type", "description", "replacement", "user",
                ])
            #expect(made["user"]?.text == "root#1")
            let id = try #require(made["id"]?.text)
            // One that is there already stays as it is.
            let again = try await Self.put(horde, "secret word", 10, more: #","replacement":"x""#)
            #expect(again["id"]?.text == id)
            #expect(again["replacement"]?.text == "")
            let other = try await Self.put(horde, "weather", 11, more: #","replacement":"x""#)
            #expect(other["description"] == .null)

            let list = try await horde.get(Self.path, key: horde.administrator)
            #expect(list.json?.count == 2)
            #expect(list.json?[1]?.names == ["id", "regex", "filter_type", "replacement", "user"])
            for (query, count) in [
                ("filter_type=11", 1), ("contains=secret", 1), ("contains=z", 0),
            ] {
                let some = try await horde.get("\(Self.path)?\(query)", key: horde.administrator)
                #expect(some.json?.count == count)
            }
            let patterns = try await horde.get("\(Self.path)/regex", key: horde.administrator)
            #expect(patterns.json?[0]?["regex"]?.text == "(?:secret word)")
            let none = try await horde.get(
                "\(Self.path)/regex?filter_type=20", key: horde.administrator)
            #expect(none.json?[0]?.names == ["filter_type"])

            let changed = try await horde.send(
                .patch, "\(Self.path)/\(id)", key: horde.administrator,
                body: #"{"regex":"another","replacement":""}"#)
            #expect(changed["regex"]?.text == "another")
            let shown = try await horde.get("\(Self.path)/\(id)", key: horde.administrator)
            #expect(shown.text == changed.text)
            let gone = try await horde.delete("\(Self.path)/\(id)", key: horde.administrator)
            #expect(gone["message"]?.text == "OK")
            for method in [HTTPRequest.Method.get, .delete] {
                let reply = try await horde.send(
                    method, "\(Self.path)/\(id)", key: horde.administrator)
                #expect(reply.status == 404)
                #expect(reply.code == "FilterNotFound")
            }
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let id = try #require(try await Self.put(horde, "word", 10)["id"]?.text)
            let empty = try await horde.send(
                .patch, "\(Self.path)/\(id)", key: horde.administrator, body: #"{"regex":""}"#)
            #expect(empty.status == 400)
            #expect(empty.code == "NoFilterModSelected")
            let unknown = try await horde.send(
                .patch, "\(Self.path)/x", key: horde.administrator, body: #"{"regex":"a"}"#)
            #expect(unknown.code == "FilterNotFound")
            for (body, fault) in [
                (#"{"filter_type":10}"#, "regex"), (#"{"regex":"a"}"#, "filter_type"),
                (#"{"regex":"a","filter_type":9}"#, "filter_type"),
                (#"{"regex":"(a","filter_type":10}"#, "regex"),
                (#"{"regex":"a*","filter_type":10}"#, "regex"),
                (#"{"regex":"(?=a)","filter_type":10}"#, "regex"),
            ] {
                let reply = try await horde.put(Self.path, key: horde.administrator, body)
                #expect(reply.status == 400)
                #expect(reply.faults == [fault], "\(body)")
            }
            let nul = try await horde.put(
                Self.path, key: horde.administrator, #"{"regex":"a\u0000","filter_type":10}"#)
            #expect(nul.code == "NulByteInPayload")
            // Two filters cannot come to be the same.
            _ = try await Self.put(horde, "other", 10)
            let same = try await horde.send(
                .patch, "\(Self.path)/\(id)", key: horde.administrator,
                body: #"{"regex":"other"}"#)
            #expect(same.status == 400)
        }
    }

    @Test func onlyModeratorsSeeFilters() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let id = try #require(try await Self.put(horde, "word", 10)["id"]?.text)
            let calls: [(HTTPRequest.Method, String, String?)] = [
                (.get, Self.path, nil), (.put, Self.path, #"{"regex":"a","filter_type":10}"#),
                (.post, Self.path, #"{"prompt":"a"}"#), (.get, "\(Self.path)/regex", nil),
                (.get, "\(Self.path)/\(id)", nil), (.delete, "\(Self.path)/\(id)", nil),
                (.patch, "\(Self.path)/\(id)", #"{"regex":"b"}"#),
            ]
            for (method, path, body) in calls {
                for (key, status, code) in [
                    (alice.key, 403, "NotModerator"), ("nobody", 401, "InvalidAPIKey"),
                ] {
                    let reply = try await horde.send(method, path, key: key, body: body)
                    #expect(reply.status == status)
                    #expect(reply.code == code)
                }
                let missing = try await horde.send(method, path, body: body)
                #expect(missing.faults == ["apikey"])
            }
        }
    }

    @Test func aPromptIsTested() async throws {
        try await Harness.run { horde in
            _ = try await Self.put(horde, "cat|dog", 10)
            _ = try await Self.put(horde, "rain", 20)
            for (body, suspicion, matches) in [
                (#"{"prompt":"Cats, dogs and rain"}"#, "2", ["Cat", "dog", "rain"]),
                (#"{"prompt":"Cats, dogs and rain","filter_type":20}"#, "1", ["rain"]),
                (#"{"prompt":"sun"}"#, "0", []),
            ] as [(String, String, [String])] {
                let reply = try await horde.post(Self.path, key: horde.administrator, body)
                #expect(reply.status == 200)
                #expect(reply["suspicion"]?.text == suspicion)
                #expect(reply["matches"]?.values.compactMap(\.text) == matches)
            }
        }
    }

    @Test func promptsPassTheFilters() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            _ = try await Self.put(horde, "forbidden", 10)
            _ = try await Self.put(horde, #"bad\\w*"#, 11, more: #","replacement":"good""#)
            _ = try await Self.put(horde, "gone", 11)
            _ = try await Self.put(horde, "listed", 20)
            for prompt in ["a Forbidden thing", " gone  gone "] {
                let refused = try await horde.post(
                    Harness.async, key: owner.key, #"{"prompt":"\#(prompt)"}"#)
                #expect(refused.status == 400)
                #expect(refused.code == "CorruptPrompt")
                #expect(!refused.text.contains("orbidden"))
                let old = try await horde.post(
                    "/api/v1/generate/async",
                    #"{"prompt":"\#(prompt)","api_key":"\#(owner.key)"}"#)
                #expect(old.status == 400)
            }
            let taken = try await horde.post(
                Harness.async, key: owner.key, #"{"prompt":"some BADNESS is listed"}"#)
            #expect(taken.status == 202)
            #expect(taken["message"]?.text?.contains("filters") == true)
            let job = try await horde.pop(owner.key)
            #expect(job["payload"]?["prompt"]?.text == "some good is listed")
        }
    }

    /// A short prompt cannot be made to grow without end.
    @Test func replacementsHaveALimit() async throws {
        try await Harness.run { horde in
            let long = String(repeating: "b", count: 1000)
            _ = try await Self.put(horde, "a", 11, more: #","replacement":"\#(long)""#)
            for (count, code) in [(4000, "InvalidPromptSize"), (5000, "CorruptPrompt")] {
                let prompt = String(repeating: "a", count: count)
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous, #"{"prompt":"\#(prompt)"}"#)
                #expect(reply.status == 400)
                #expect(reply.code == code)
            }
        }
    }

    /// Neither the log nor an answer says what was found.
    @Test func aFindIsNeverLogged() async throws {
        let log = CapturingLog()
        try await Harness.run(logger: log.logger()) { horde in
            _ = try await Self.put(horde, "canary", 10)
            let reply = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"a canary"}"#)
            #expect(reply.code == "CorruptPrompt")
        }
        #expect(!log.text.contains("canary"))
    }
}
