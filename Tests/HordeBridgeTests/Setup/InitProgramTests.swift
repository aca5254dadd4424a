import Foundation
import Testing

@Suite(.serialized, .enabled(if: Program.file != nil), .timeLimit(.minutes(1)))
struct InitProgramTests {
    static let answers = ["", "canary-key", "Maple \"Den\" \\ é", "demo", "yes", "", ""]

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    @Test func writesAFileThatTheBridgeReads() async throws {
        let horde = try await FakeHorde.start()
        try await Program.withFile("", named: "other") { other in
            let path = URL(filePath: other).deletingLastPathComponent()
                .appending(path: "bridge.yaml").path
            let run = try await Program.run(
                [path], command: "init", input: Self.answers.map { $0 + "\n" }.joined())
            #expect(run.status == 0, "\(run.errors)")
            #expect(try mode(of: path) == 0o600)
            let served = try await Program.run(
                ["--config", path, "--horde-url", horde.address], until: horde)
            #expect(served.status == 0, "\(served.errors)")
            #expect(served.output.contains("Worker \"Maple \"Den\" \\ é\""))
        }
        await horde.shutdown()
    }

    @Test func replacesAFileOnlyAfterAQuestion() async throws {
        try await Program.withFile("precious", named: "bridge.yaml") { path in
            for (answer, status) in [("", 70), ("no", 70), ("yes", 0)] {
                let input = (Self.answers + [answer]).map { $0 + "\n" }.joined()
                let run = try await Program.run([path], command: "init", input: input)
                #expect(run.status == Int32(status))
                let text = try String(contentsOfFile: path, encoding: .utf8)
                #expect((text == "precious") == (status == 70))
            }
        }
    }

    @Test func writesNothingWhenTheAnswersEnd() async throws {
        try await Program.withFile("precious", named: "bridge.yaml") { path in
            let run = try await Program.run(
                [path + "2"], command: "init", input: "\ncanary-key\n")
            #expect(run.status == 70)
            #expect(!FileManager.default.fileExists(atPath: path + "2"))
            #expect(!(run.output + run.errors).contains("canary"))
        }
    }

    @Test func showsNoKeyOnATerminal() async throws {
        try await Program.withFile("", named: "other") { other in
            let path = other + ".yaml"
            let (status, screen) = try await TestTerminal.run(["init", path]) { terminal, _ in
                let prompts = [
                    "horde", "API key", "worker", "demo for the toy", "safe for work",
                    "come first", "Hours",
                ]
                for (prompt, answer) in zip(prompts, ["", "canary-key", "n", "demo", "", "", ""]) {
                    #expect(await terminal.sees(prompt))
                    #expect(await terminal.sees(": "))
                    terminal.type(answer)
                }
                #expect(await terminal.sees("Next:"))
                await terminal.ends()
            }
            #expect(status == 0)
            #expect(!screen.contains("canary"))
            #expect(screen.contains("demo\r\n"))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("api-key: \"canary-key\""))
        }
    }
}
