import Foundation
import Testing

extension ProcessTests {
    /// What the program says about scenarios that are wrong, and that it is the same every time.
    @Suite
    struct ScenarioFileTests {
        @Test(.timeLimit(.minutes(5)))
        func `The plots and summaries beside the scenarios are those that come of them`()
            async throws
        {
            let names = try SimulatedScenario.names
            #expect(names.count >= 8)
            let document = try String(
                contentsOf: SimulatedScenario.folder.deletingLastPathComponent()
                    .appendingPathComponent("Economy.md"), encoding: .utf8)
            for name in names {
                let run = try await SimulatedScenario(name)
                let kept = SimulatedScenario.folder.appendingPathComponent(name)
                let hint = "\(name): run `make scenarios` and look at what changed."
                #expect(
                    try Data(contentsOf: kept.appendingPathExtension("svg"))
                        == run.files["plot.svg"], "\(hint)")
                #expect(
                    try String(contentsOf: kept.appendingPathExtension("txt"), encoding: .utf8)
                        == run.summary + "\n", "\(hint)")
                #expect(document.contains("Scenarios/\(name).svg"), "\(name)")
                #expect(document.contains("Scenarios/\(name).json"), "\(name)")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `The same seed gives the same bytes, another one does not`() async throws {
            let first = try await SimulatedScenario("contributors", seed: 7)
            let second = try await SimulatedScenario("contributors", seed: 7)
            #expect(first.files == second.files)
            #expect(first.files.count == 5)
            #expect(first.summary == second.summary)
            let other = try await SimulatedScenario("contributors", seed: 8)
            #expect(first.files["users.csv"] != other.files["users.csv"])
        }

        /// A scenario, with one thing wrong, and what is said about it.
        static let mistakes: [(wrong: String, message: String)] = [
            ("{", "The scenario"),
            (#"{"hours": 1}"#, "s.json: title is missing."),
            (#"{"title": "T", "users": []}"#, "s.json: hours is missing."),
            (
                #"{"title": "T", "hours": 0}"#,
                "s.json: hours must be a number from 0.1 to 1000."
            ),
            (#"{"title": "T", "hours": 1}"#, "s.json: users must have a group."),
            (#"{"title": "T", "hours": 1, "user": []}"#, "s.json: has no field user."),
            (with(#""count": 0"#), "s.json: users[0].count must be a whole number"),
            (with(#""count": 1.5"#), "s.json: users[0].count must be a whole number"),
            (with(#""kudos": 0.001"#), "s.json: users[0].kudos must be kudos"),
            (with(#""colour": "red""#), "s.json: users[0] has no field colour."),
            (with(#""anonymous": 1"#), "s.json: users[0].anonymous must be true or false."),
            (
                with(#""named_workers": "b""#),
                "s.json: users[0].named_workers names no group of workers: b."
            ),
            (
                with("", #""workers": [{"name": "w", "owner": "x", "models": ["m"]}]"#),
                "s.json: workers[0].owner names no group of users: x."
            ),
            (
                with("", #""workers": [{"name": "w", "owner": "a", "models": []}]"#),
                "s.json: workers[0].models must name at least one model."
            ),
            (
                with("", #""variants": [{"preset": "strict"}]"#),
                "s.json: variants[0].preset must be friends or public."
            ),
            (
                with("", #""variants": [{"set": {"elder": 1}}]"#),
                "s.json: variants[0].set.elder is no rule of the policy"
            ),
            (
                with("", #""variants": [{"set": {"elder-share": -1}}]"#),
                "s.json: variants[0].set.elder-share must be"
            ),
            (
                with("", #""events": [{"at_hour": 1}]"#),
                "s.json: events[0] must have one of begin, end and transfer."
            ),
            (
                with("", #""events": [{"at_hour": 1, "begin": "b"}]"#),
                "s.json: events[0] names no group of users: b."
            ),
        ]

        @Test(.timeLimit(.minutes(1)))
        func `A mistake is told with the field's name`() async throws {
            let directory = try TemporaryDirectory()
            for (wrong, message) in Self.mistakes {
                let file = try directory.write(wrong, to: "s.json")
                let result = try await ProgramResult.of(.server, ["simulate", "--scenario", file])
                #expect(result.end == .exited(64), "\(message)")
                #expect(
                    result.complaints.hasPrefix(message), "\(result.complaints), not \(message)")
                #expect(result.output.isEmpty)
            }
        }

        private static func with(_ field: String, _ more: String = "") -> String {
            let user = #"{"name": "a""# + (field.isEmpty ? "" : ", \(field)") + "}"
            return #"{"title": "T", "hours": 1, "users": [\#(user)]"#
                + (more.isEmpty ? "" : ", \(more)") + "}"
        }
    }
}
