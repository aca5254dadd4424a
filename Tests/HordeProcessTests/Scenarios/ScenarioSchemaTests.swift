import Foundation
import Testing

extension ProcessTests {
    /// The schema of scenario files says what the program reads.
    @Suite
    struct ScenarioSchemaTests {
        private let schema: JSONSchema

        init() throws {
            schema = try JSONSchema(
                String(
                    contentsOf: SimulatedScenario.folder.deletingLastPathComponent()
                        .appendingPathComponent("scenario.schema.json"), encoding: .utf8))
        }

        @Test func `All scenarios that come with the project satisfy it`() throws {
            for name in try SimulatedScenario.names {
                let file = SimulatedScenario.folder.appendingPathComponent("\(name).json")
                #expect(try schema.accepts(String(contentsOf: file, encoding: .utf8)), "\(name)")
            }
        }

        /// Each kind of object with a field that no kind has, and where the schema describes it.
        private static let objects: [(text: String, steps: [String])] = [
            (#"{"x": 1}"#, []),
            (scenario(#""variants": [{"x": 1}]"#), ["$defs", "variant"]),
            (scenario(#""users": [{"x": 1}]"#), ["$defs", "users"]),
            (scenario(#""workers": [{"x": 1}]"#), ["$defs", "workers"]),
            (scenario(#""events": [{"x": 1}]"#), ["$defs", "event"]),
            (
                scenario(#""events": [{"at_hour": 0, "transfer": {"x": 1}}]"#),
                ["$defs", "transfer"]
            ),
        ]

        @Test(.timeLimit(.minutes(1)))
        func `It has the fields that the program reads, and no others`() async throws {
            for (text, steps) in Self.objects {
                #expect(try !schema.accepts(text))
                let complaint = try await read(text).complaints
                let list = try #require(complaint.components(separatedBy: "It has: ").last)
                let names = list.trimmingCharacters(in: .whitespacesAndNewlines).dropLast()
                    .components(separatedBy: ", ")
                #expect(Set(names) == schema.members(at: steps), "\(complaint)")
            }
        }

        private static let user = #""users": [{"name": "a"}]"#
        private static let worker = #""name": "w", "owner": "a", "models": ["m"]"#

        private static let accepted = [
            scenario(user), scenario(user, #""$schema": "scenario.schema.json""#),
            scenario(user, #""workers": [{\#(worker), "daily_hours": [[8, 12], [18, 24]]}]"#),
            scenario(
                user, #""variants": [{"preset": "public", "set": {"trust-age": "1d"}}]"#,
                #""events": [{"at_hour": 0, "transfer": {"from": "a", "to": "a", "kudos": 0.5}}]"#),
        ]

        private static let refused = [
            "[]", "{}", scenario(#""users": []"#), scenario(#""users": [{}]"#),
            scenario(#""users": [{"name": ""}]"#),
            scenario(#""users": [{"name": "a", "count": 0}]"#),
            scenario(#""users": [{"name": "a", "count": 1.5}]"#),
            scenario(#""users": [{"name": "a", "trusted": 1}]"#),
            scenario(#""users": [{"name": "a", "report_share": 2}]"#),
            scenario(user, #""seed": -1"#), scenario(user, #""models": {"m": "13B"}"#),
            scenario(user, #""variants": [{"preset": "strict"}]"#),
            scenario(user, #""variants": [{"set": {"elder-share": null}}]"#),
            scenario(user, #""workers": [{"name": "w", "owner": "a", "models": []}]"#),
            scenario(user, #""workers": [{\#(worker), "conduct": "rude"}]"#),
            scenario(user, #""workers": [{\#(worker), "daily_hours": [[8]]}]"#),
            scenario(user, #""events": [{"at_hour": 1}]"#),
            scenario(user, #""events": [{"at_hour": 1, "begin": "a", "end": "a"}]"#),
        ]

        @Test(.timeLimit(.minutes(1)))
        func `The schema and the reader agree`() async throws {
            for (texts, isAccepted) in [(Self.accepted, true), (Self.refused, false)] {
                for text in texts {
                    #expect(try schema.accepts(text) == isAccepted, "\(text)")
                    let result = try await read(text)
                    #expect(
                        result.end == .exited(isAccepted ? 0 : 64), "\(text): \(result.complaints)")
                }
            }
        }

        private func read(_ text: String) async throws -> ProgramResult {
            let directory = try TemporaryDirectory()
            defer { withExtendedLifetime(directory) {} }
            let file = try directory.write(text, to: "s.json")
            return try await ProgramResult.of(.server, ["simulate", "--scenario", file])
        }

        private static func scenario(_ members: String...) -> String {
            #"{"title": "T", "hours": 0.1, "#
                + members.joined(separator: ", ") + "}"
        }
    }
}
