import Foundation
import Testing

extension ProcessTests {
    /// A real server takes over documents and news while it runs.
    @Suite
    struct TextReloadTests {
        @Test(.timeLimit(.minutes(2)))
        func `SIGHUP takes over documents and news`() async throws {
            let directory = try TemporaryDirectory()
            _ = try directory.write("First terms.", to: "terms.md")
            let news = try directory.write(Self.news("First"), to: "news.json")
            let horde = try await RunningHorde(
                in: directory.path,
                ["--documents", directory.path, "--news", news, "--log-level", "notice"])
            #expect(try await terms(horde) == "First terms.")
            #expect(try await titles(horde) == ["First"])

            _ = try directory.write("Second terms.", to: "terms.md")
            _ = try directory.write(Self.news("Second"), to: "news.json")
            horde.program.signal(SIGHUP)
            try await says(horde, "The news were read again.")
            #expect(try await terms(horde) == "Second terms.")
            #expect(try await titles(horde) == ["Second"])

            // What cannot be used changes nothing of its kind.
            _ = try directory.write("Third terms.", to: "terms.md")
            _ = try directory.write("[{}]", to: "news.json")
            horde.program.signal(SIGHUP)
            try await says(horde, "The news cannot be used")
            #expect(try await terms(horde) == "Third terms.")
            #expect(try await titles(horde) == ["Second"])
            #expect(await horde.stop() == .exited(0))
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                ("{", "is not a list in JSON"), (#"[{"title": "A"}]"#, "is not a list in JSON"),
                (
                    #"[{"date_published": "soon", "title": "A", "newspiece": "B"}]"#,
                    "date_published"
                ),
            ])
        func `News that cannot be read end the start`(text: String, words: String) async throws {
            let directory = try TemporaryDirectory()
            let news = try directory.write(text, to: "news.json")
            let result = try await ProgramResult.of(
                .server,
                ["serve", "--data-directory", directory.path, "--port", "0", "--news", news])
            #expect(result.end == .exited(64), "\(result)")
            #expect(result.complaints.contains(words), "\(result)")
        }

        private static func news(_ title: String) -> String {
            #"[{"date_published": "2026-02-28", "title": "\#(title)", "newspiece": "B"}]"#
        }

        private func terms(_ horde: RunningHorde) async throws -> String? {
            let answer = try await horde.probe.send(
                "GET", "/api/v2/documents/terms?format=markdown", key: nil)
            return answer.json["markdown"].string
        }

        private func titles(_ horde: RunningHorde) async throws -> [String?] {
            let answer = try await horde.probe.send("GET", "/api/v2/status/news", key: nil)
            return answer.json.elements.map { $0["title"].string }
        }

        private func says(_ horde: RunningHorde, _ words: String) async throws {
            let line = await horde.program.complaints.line { $0.contains(words) }
            try #require(line != nil, "\(horde.program.complaints.text)")
        }
    }
}
