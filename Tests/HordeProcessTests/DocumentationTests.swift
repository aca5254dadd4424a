import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The documents say what the programs do.
    @Suite
    struct DocumentationTests {
        @Test(.timeLimit(.minutes(1)))
        func `Every option is in the document, and no other`() async throws {
            let tables = try await ProgramResult.of(.server, ["options"]).output
                .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            let document = try text(of: "Configuration.md")
                .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            let rows = document.filter { $0.hasPrefix("|") }
            #expect(
                rows == tables,
                "Put the output of `horde-server options` into Docs/Configuration.md.")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Every field of the policy is an option`() async throws {
            let output = try await ProgramResult.of(.server, ["options"]).output
            let fields = Mirror(reflecting: HordePolicy.friends).children.compactMap(\.label)
            #expect(fields.count > 30)
            let rules =
                output.components(separatedBy: "| rule |").last?
                .split(separator: "\n").dropFirst(2)
                .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) } ?? []
            let names = fields.map { field in
                // Units that an option shows in another way than the code keeps them.
                dashed(
                    field.replacingOccurrences(of: "Hundredths", with: "")
                        .replacingOccurrences(of: "Tenths", with: "Tokens"))
            }
            #expect(rules == names)
        }

        @Test(.timeLimit(.minutes(1)))
        func `The help names every option and its variable`() async throws {
            let help = try await ProgramResult.of(.server, ["help", "serve"]).output
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for line in try text(of: "Configuration.md").split(separator: "\n")
            where line.hasPrefix("| `--") {
                let codes = line.split(separator: "`").map(String.init)
                let option = try #require(codes[1].split(separator: " ").first)
                #expect(help.contains(option), "\(option)")
                #expect(help.contains(codes[3]), "\(codes[3])")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `Every command of the administrator is in the document`() async throws {
            let document = try text(of: "Administration.md")
            for (group, commands) in [
                ("user", ["create", "list", "show", "set"]), ("mode", ["show", "set"]),
                ("kudos", ["award", "adjust", "grant", "history", "reverse"]),
                ("invite", ["create", "list", "revoke"]), ("verify", [""]),
            ] {
                for command in commands {
                    let words = ["admin", group] + (command.isEmpty ? [] : [command])
                    let name = words.joined(separator: " ")
                    #expect(document.contains(name), "\(name)")
                    let help = try await ProgramResult.of(.server, words + ["--help"])
                    #expect(help.end == .exited(0))
                    #expect(help.output.contains("HORDE_ADMIN_API_KEY"), "\(name)")
                }
            }
        }

        @Test
        func `Every exit code is in the document`() async throws {
            let document = try text(of: "Administration.md")
            let help = try await ProgramResult.of(.server, ["--help"]).output
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for code in [0, 1, 2, 3, 64] {
                #expect(document.contains("| \(code) |"))
                #expect(help.contains("\(code) "))
            }
        }

        private func text(of name: String) throws -> String {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return try String(
                contentsOf: root.appendingPathComponent("Docs/\(name)"), encoding: .utf8)
        }

        private func dashed(_ name: String) -> String {
            name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
        }
    }
}
