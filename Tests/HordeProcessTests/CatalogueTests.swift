import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The operator's file with the sizes of models.
    @Suite
    struct CatalogueTests {
        /// A file in the shape of the AI Horde's text model reference.
        private static let reference = """
            {
              "example/Lantern-6.7B": {
                "name": "example/Lantern-6.7B", "model_name": "Lantern-6.7B",
                "parameters": 6700000000, "description": "Writes about lamps.",
                "version": "1", "style": "novel", "nsfw": false, "baseline": "opt",
                "url": "https://example.com/lantern", "tags": ["prose"],
                "settings": {"min_p": 0.1}, "display_name": "Lantern"
              },
              "koboldcpp/Lantern-6.7B": {
                "name": "koboldcpp/Lantern-6.7B", "parameters": 6700000000, "tags": []
              },
              "example/Keeper": {"parameters": 350000000.0, "baseline": null}
            }
            """

        private static let accepted = [
            "{}", #"{"a": 2.7}"#, #"{"a": 0.0004, "b": 10000, "c": 1e1}"#,
            #"{"$schema": "model-catalogue.schema.json", "a": 13}"#,
            #"{"a": {"billions": 2.7}, "b": {"billions": 1, "note": "counted"}}"#,
            #"{"a": {"parameters": 1000000}, "b": 7}"#, #"{"a": {"parameters": 10000000000000}}"#,
            #"{"a": {"parameters": 7e9, "note": 5}}"#, reference,
        ]

        private static let refused = [
            "[]", "7", #""a""#, "null", #"{"": 7}"#, #"{"a": 0}"#, #"{"a": -1}"#,
            #"{"a": 10000.001}"#, #"{"a": "13B"}"#, #"{"a": null}"#, #"{"a": true}"#,
            #"{"a": [7]}"#, #"{"a": {}}"#, #"{"a": {"size": 7}}"#, #"{"a": {"billions": "7"}}"#,
            #"{"a": {"billions": 7, "nte": "x"}}"#, #"{"a": {"billions": 7, "note": 7}}"#,
            #"{"a": {"billions": 7, "parameters": 7000000000}}"#, #"{"a": {"parameters": 2.7}}"#,
            #"{"a": {"parameters": null}}"#, #"{"a": {"parameters": 10000000000001}}"#,
            #"{"$schema": 7}"#,
        ]

        @Test(
            .timeLimit(.minutes(1)),
            arguments: accepted.map { ($0, true) } + refused.map { ($0, false) })
        func `The schema and the reader agree`(text: String, isAccepted: Bool) async throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let schema = try JSONSchema(
                String(
                    contentsOf: root.appendingPathComponent("Docs/model-catalogue.schema.json"),
                    encoding: .utf8))
            #expect(try schema.accepts(text) == isAccepted)
            let (result, _) = try await check(text)
            #expect(result.end == .exited(isAccepted ? 0 : 64), "\(result.complaints)")
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                (#"{"a": "13B"}"#, #""a" in FILE: 13B is no size"#),
                (#"{"a": {"billions": 7, "nte": ""}}"#, #""a" in FILE: nte is nothing"#),
                (#"{"a": {"parameters": 2.7}}"#, #""a" in FILE: its parameters are 2.7"#),
                (#"{"b": 7, "a": 7, "b": 7}"#, #""b" in FILE: it is listed twice."#),
                (
                    #"{"Own": 7, "own": 8, "x": {"Own": 1, "billions": 1}}"#,
                    """
                    "x" in FILE: Own is nothing that it may have besides billions.
                    "own" in FILE: it is the same model as "Own", with 8 and 7 billions
                    """
                ),
                (#"{"a": 0, "b": 1, "c": 0}"#, #""c" in FILE: it has 0 billions"#),
                ("{\n \"a\": 7,,\n}", "FILE is not JSON: "),
            ])
        func `What is wrong is named`(text: String, sentence: String) async throws {
            let (result, path) = try await check(text)
            #expect(result.end == .exited(64))
            let expected = sentence.replacingOccurrences(of: "FILE", with: path)
            #expect(result.complaints.contains(expected), "\(result.complaints)")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Which size counts is told, and why`() async throws {
            let names = [
                "example/Keeper", "koboldcpp/keeper.Q4_K_M", "other-7B", "other-123B", "other",
            ]
            let (result, path) = try await check(
                Self.reference, names + ["--policy", "public", "--set", "default-model-size=2"])
            #expect(
                result.output == """
                    3 models in \(path)
                    example/Keeper: 0.35 (listed)
                    koboldcpp/keeper.Q4_K_M: 0.35 (listed as example/Keeper)
                    other-7B: 7 (read from the name)
                    other-123B: 13 (the name tells 123, of which largest-size-from-name counts)
                    other: 2 (not listed and not told by the name: default-model-size)
                    """)
            let missing = try await ProgramResult.of(.server, ["catalogue", "check", "/nowhere"])
            #expect(missing.end == .exited(64))
            #expect(missing.complaints.contains("/nowhere cannot be read"))
        }

        private func check(
            _ text: String, _ arguments: [String] = []
        ) async throws -> (ProgramResult, path: String) {
            let directory = try TemporaryDirectory()
            let path = try directory.write(text, to: "catalogue.json")
            let result = try await ProgramResult.of(
                .server, ["catalogue", "check", path] + arguments)
            return (result, path)
        }
    }
}
