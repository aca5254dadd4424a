import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Several styles under one name.
@Suite struct CollectionTests {
    private static let path = "/api/v2/collections"

    @Test func aCollectionIsMadeUsedChangedAndRemoved() async throws {
        try await Harness.run { horde in
            let author = try await StyleTests.author(horde)
            let one = try await StyleTests.make(horde, author.key, name: "One")
            let two = try await StyleTests.make(horde, author.key, name: "Two")
            let id = try #require(one["id"]?.text)
            let made = try await horde.post(
                Self.path, key: author.key, #"{"name":"Both","styles":["\#(id)","Two"]}"#)
            #expect(made.status == 200)
            let collection = try #require(made["id"]?.text)
            let shown = try await horde.get("\(Self.path)/\(collection)")
            #expect(
                shown.json?.names == ["id", "name", "type", "public", "styles", "use_count"])
            #expect(shown["styles"]?[1]?["name"]?.text == "Two")
            #expect(shown["styles"]?[1]?["id"]?.text == two["id"]?.text)
            for name in ["Both", "collection::Both", "x%23\(author.id)::Both"] {
                let named = try await horde.get("/api/v2/collection_by_name/\(name)")
                #expect(named["id"]?.text == collection)
            }
            // A request's own identifier says which style it gets; these count up.
            for _ in 0..<4 { _ = try await horde.ask(more: #","style":"Both""#) }
            #expect(
                try await horde.get("\(Self.path)/\(collection)")["use_count"]?.integer == 4)
            var uses = 0
            for style in [id, two["id"]?.text ?? ""] {
                let reply = try await horde.get("\(StyleTests.path)/\(style)")
                uses += reply["use_count"]?.integer ?? 0
            }
            #expect(uses == 4)

            let changed = try await horde.send(
                .patch, "\(Self.path)/\(collection)", key: author.key,
                body: #"{"info":"Two of them.","styles":["One"]}"#)
            #expect(changed.status == 200)
            let after = try await horde.get("\(Self.path)/\(collection)")
            #expect(after["info"]?.text == "Two of them.")
            #expect(after["styles"]?.count == 1)
            // With its last style it goes.
            _ = try await horde.delete("\(StyleTests.path)/\(id)", key: author.key)
            let gone = try await horde.get("\(Self.path)/\(collection)")
            #expect(gone.status == 404)
            #expect(gone.code == "CollectionNotFound")
        }
    }

    @Test func refusalsAndLists() async throws {
        try await Harness.run { horde in
            let author = try await StyleTests.author(horde)
            let bob = try await horde.person("bob")
            _ = try await StyleTests.make(horde, author.key, name: "One")
            let body = #"{"name":"Mine","styles":["One"]}"#
            for (key, code) in [
                (bob.key, "StylesRequiresCustomizer"), ("nobody", "InvalidAPIKey"),
                (Harness.anonymous, "StylesAnonForbidden"),
            ] {
                #expect(try await horde.post(Self.path, key: key, body).code == code)
            }
            let made = try await horde.post(Self.path, key: author.key, body)
            let id = try #require(made["id"]?.text)
            #expect(try await horde.post(Self.path, key: author.key, body).code == "BadRequest")
            for (styles, code) in [
                (#"["Nobody"]"#, "StyleNotFound"), ("[]", "BadRequest"),
                (#"["One","One"]"#, "BadRequest"),
            ] {
                let reply = try await horde.post(
                    Self.path, key: author.key, #"{"name":"New","styles":\#(styles)}"#)
                #expect(reply.code == code)
            }
            let empty = try await horde.post(Self.path, key: author.key, "{}")
            #expect(empty.faults == ["name", "styles"])
            for (query, count) in [("", 1), ("?type=text", 1), ("?type=image", 0), ("?page=2", 0)] {
                #expect(try await horde.get(Self.path + query).json?.count == count)
            }
            for query in ["?type=video", "?sort=name"] {
                #expect(try await horde.get(Self.path + query).code == "BadRequest")
            }
            for method in [HTTPRequest.Method.patch, .delete] {
                let body = method == .patch ? "{}" : nil
                let other = try await horde.send(
                    method, "\(Self.path)/\(id)", key: bob.key, body: body)
                #expect(other.code == "Forbidden")
                let unknown = try await horde.send(
                    method, "\(Self.path)/x", key: author.key, body: body)
                #expect(unknown.code == "CollectionNotFound")
            }
            let gone = try await horde.delete("\(Self.path)/\(id)", key: author.key)
            #expect(gone["message"]?.text == "OK")
            #expect(try await horde.get("\(StyleTests.path)?sort=age").json?.count == 1)
        }
    }
}
