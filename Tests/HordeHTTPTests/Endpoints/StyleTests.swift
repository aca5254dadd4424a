import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Ways to ask that users publish for others.
@Suite struct StyleTests {
    static let path = "/api/v2/styles/text"

    static func author(_ horde: Harness, _ name: String = "author") async throws -> Person {
        let author = try await horde.person(name)
        _ = try await horde.put(
            "/api/v2/users/\(author.id)", key: horde.administrator, #"{"customizer":true}"#)
        return author
    }

    static func make(
        _ horde: Harness, _ key: String, name: String = "Pirate", more: String = ""
    ) async throws -> Reply {
        try await horde.post(
            path, key: key,
            #"""
            {"name":"\#(name)","info":"Talk like a pirate.","prompt":"Arr! {p}{np} Arr!",
            "params":{"temperature":1.5,"max_length":120,"n":7},"models":["m/Llama-8B"],
            "tags":["sea"]\#(more)}
            """#)
    }

    @Test func aStyleIsMadeShownChangedAndRemoved() async throws {
        try await Harness.run { horde in
            let author = try await Self.author(horde)
            let made = try await Self.make(horde, author.key)
            #expect(made.status == 200)
            #expect(made.json?.names == ["id", "message"])
            let id = try #require(made["id"]?.text)
            let shown = try await horde.get("\(Self.path)/\(id)")
            #expect(
                shown.json?.names == [
                    "id", "name", "info", "prompt", "params", "public", "nsfw", "tags", "models",
                    "use_count", "creator",
                ])
            #expect(
                shown["params"]?.names == [
                    "temperature", "min_p", "smoothing_factor", "dynatemp_range",
                    "dynatemp_exponent",
                ])
            #expect(shown["creator"]?.text == "author#\(author.id)")
            for name in [
                "Pirate", "author%23\(author.id)::Pirate", "style::Pirate",
                "style::x%23\(author.id)::Pirate",
            ] {
                let named = try await horde.get("/api/v2/styles/text_by_name/\(name)")
                #expect(named["id"]?.text == id, "\(name)")
            }
            let changed = try await horde.send(
                .patch, "\(Self.path)/\(id)", key: author.key,
                body: #"{"public":false,"models":["a","b"]}"#)
            #expect(changed.status == 200)
            let after = try await horde.get("\(Self.path)/\(id)")
            #expect(after["public"]?.truth == false)
            #expect(after["models"]?.count == 2)
            #expect(after["prompt"]?.text == "Arr! {p}{np} Arr!")
            #expect(try await horde.get(Self.path).json?.count == 0)
            let gone = try await horde.delete("\(Self.path)/\(id)", key: author.key)
            #expect(gone["message"]?.text == "OK")
            let missing = try await horde.get("\(Self.path)/\(id)")
            #expect(missing.status == 404)
            #expect(missing.code == "Text styleNotFound")
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let author = try await Self.author(horde)
            let bob = try await horde.person("bob")
            let id = try #require(try await Self.make(horde, author.key)["id"]?.text)
            for (key, status, code) in [
                (bob.key, 403, "StylesRequiresCustomizer"), ("nobody", 401, "InvalidAPIKey"),
                (Harness.anonymous, 403, "StylesAnonForbidden"), (author.key, 400, "BadRequest"),
            ] {
                let reply = try await Self.make(horde, key)
                #expect(reply.status == status)
                #expect(reply.code == code)
            }
            for body in [
                #"{"name":"A","models":[]}"#, #"{"name":"A"}"#,
                #"{"name":"A","models":["a"],"prompt":"none of it"}"#,
                #"{"name":"A","models":["a"],"prompt":"{p}{p}{p}{p}{p}"}"#,
                #"{"name":"A::B","models":["a"]}"#,
                #"{"name":"A","models":["a","b","c","d","e","f"]}"#,
                #"{"name":"A","models":["a"],"sharedkey":"00000000-0000-4000-8000-000000000000"}"#,
            ] {
                let reply = try await horde.post(Self.path, key: author.key, body)
                #expect(reply.status == 400)
                #expect(reply.code == "BadRequest", "\(body)")
            }
            let wrong = try await horde.post(
                Self.path, key: author.key,
                #"{"info":"short","tags":[""],"params":{"temperature":9}}"#)
            #expect(wrong.faults == ["name", "info", "params.temperature", "tags.0"])
            for method in [HTTPRequest.Method.patch, .delete] {
                let body = method == .patch ? "{}" : nil
                let other = try await horde.send(
                    method, "\(Self.path)/\(id)", key: bob.key, body: body)
                #expect(other.status == 403)
                #expect(other.code == "Forbidden")
                let unknown = try await horde.send(
                    method, "\(Self.path)/x", key: bob.key, body: body)
                #expect(unknown.code == "StyleNotFound")
            }
            let unnamed = try await horde.get("/api/v2/styles/text_by_name/Nobody")
            #expect(unnamed.code == "StyleNotFound")
            let deleted = try await Self.author(horde, "gone")
            _ = try await horde.put(
                "/api/v2/users/\(deleted.id)", key: horde.administrator, #"{"deleted":true}"#)
            #expect(try await Self.make(horde, deleted.key).code == "DeletedUser")
        }
    }

    @Test func pagesFollowOneAnother() async throws {
        try await Harness.run { horde in
            let author = try await Self.author(horde)
            for number in 0..<30 {
                horde.clock.advance(by: .seconds(1))
                let reply = try await Self.make(horde, author.key, name: "Style \(number)")
                #expect(reply.status == 200)
            }
            let first = try await horde.get("\(Self.path)?sort=age")
            let second = try await horde.get("\(Self.path)?sort=age&page=2")
            #expect(first.json?.count == 25)
            #expect(first.json?[0]?["name"]?.text == "Style 29")
            #expect(second.json?.count == 5)
            #expect(second.json?[0]?["name"]?.text == "Style 4")
            #expect(try await horde.get("\(Self.path)?page=3").json?.count == 0)
            #expect(try await horde.get("\(Self.path)?tag=sea").json?.count == 25)
            #expect(try await horde.get("\(Self.path)?tag=land").json?.count == 0)
            #expect(try await horde.get("\(Self.path)?model=m/Llama-8B").json?.count == 25)
            let wrong = try await horde.get("\(Self.path)?sort=name")
            #expect(wrong.status == 400)
            #expect(wrong.code == "BadRequest")
        }
    }

    @Test func aRequestIsMadeInAStyle() async throws {
        try await Harness.run { horde in
            let author = try await Self.author(horde)
            let id = try #require(try await Self.make(horde, author.key)["id"]?.text)
            for style in [id, "Pirate"] {
                let taken = try await horde.post(
                    Harness.async, key: Harness.anonymous,
                    #"""
                    {"prompt":"Hello {np}","style":"\#(style)","models":["other"],
                    "params":{"n":2,"max_length":80,"max_context_length":1024,"top_k":5}}
                    """#)
                #expect(taken.status == 202)
                // 120 tokens on 8 B twice, and nothing for the style.
                #expect(taken["kudos_exact"]?.number == "91.42")
                let job = try await horde.pop(author.key)
                #expect(job["payload"]?["prompt"]?.text == "Arr! Hello {np} Arr!")
                #expect(job["payload"]?["max_length"]?.integer == 120)
                #expect(job["payload"]?["max_context_length"]?.integer == 1024)
                #expect(job["payload"]?["temperature"]?.number == "1.5")
                #expect(job["payload"]?["top_k"] == nil)
                _ = try await horde.delete("\(Harness.status)/\(taken["id"]?.text ?? "")")
            }
            #expect(try await horde.get("\(Self.path)/\(id)")["use_count"]?.integer == 2)
            let unknown = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"a","style":"Nobody"}"#)
            #expect(unknown.status == 404)
            #expect(unknown.code == "StyleNotFound")
            let empty = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"","style":"Pirate"}"#)
            #expect(empty.code == "MissingPrompt")
        }
    }
}
