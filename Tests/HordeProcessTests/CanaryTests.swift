import Foundation
import Testing

extension ProcessTests {
    /// Prompts, texts, keys and addresses are in no file, no log and no complaint.
    @Suite
    struct CanaryTests {
        private static let prompt = "CanaryPromptOfTheTests"
        private static let text = "CanaryTextOfTheTests"
        private static let address = "203.0.113.77"

        @Test(.timeLimit(.minutes(2)))
        func `Nothing secret is written anywhere`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(
                in: directory.path, ["--log-level", "trace", "--behind-proxy"])
            let owner = try await horde.makeUser("owner")
            let member = try await horde.makeUser("member", kudos: 5)
            let worker = try await RunningWorker(
                "canary-cage", of: owner.key, at: horde,
                backend: ["--bytes", "200", "--marker", Self.text],
                bridge: ["--log-level", "trace"])
            let secrets = [
                Self.prompt, Self.text, Self.address, RunningHorde.administratorKey, owner.key,
                member.key,
            ]
            try await work(horde, as: member.key)
            for complaint in try await complaints(of: horde, to: member.key) {
                expectNone(of: secrets, in: Data(complaint.utf8), "an answer")
            }
            // While the server runs its newest facts are in the files beside the database.
            try expectNone(of: secrets, in: directory)
            #expect(await worker.stop() == .exited(0))
            #expect(await horde.stop() == .exited(0))
            try expectNone(of: secrets, in: directory)
            for program in [horde.program, worker.bridge] {
                expectNone(of: secrets, in: Data(program.output.text.utf8), "an output")
                expectNone(of: secrets, in: Data(program.complaints.text.utf8), "a log")
            }
            // The search would find something if it were there, and something was logged.
            #expect(worker.bridge.complaints.text.count > 100)
            #expect(horde.program.complaints.text.contains("trace"))
        }

        /// Sends prompts, with an account and without, and waits for their texts.
        private func work(_ horde: RunningHorde, as key: String) async throws {
            for key in [key, "0000000000"] {
                let answer = try await horde.probe.send(
                    "POST", "/api/v2/generate/text/async", key: key,
                    body: [
                        "prompt": .text("\(Self.prompt) went to sea."),
                        "params": ["max_context_length": 1024],
                    ],
                    headers: ["X-Forwarded-For": Self.address])
                let id = try #require(answer.json["id"].string, "\(answer.text)")
                let status = try await horde.finished(id)
                let text = try #require(status["generations"][0]["text"].string)
                #expect(text.hasPrefix(Self.text))
            }
        }

        /// The bodies of answers to requests that are wrong in many ways.
        private func complaints(
            of horde: RunningHorde, to key: String
        ) async throws -> [String] {
            let path = "/api/v2/generate/text/async"
            let bodies = [
                #"{"prompt": "\#(Self.prompt)", "params": {"max_length": -1}}"#,
                #"{"prompt": "\#(Self.prompt)", "params": {"n": "\#(Self.prompt)"}}"#,
                #"{"prompt": ["\#(Self.prompt)"]}"#,
                #"{"prompt": "\#(Self.prompt)\#0"}"#,
                #"{"prompt": "\#(Self.prompt)"#, Self.prompt,
                #"{"prompt": "\#(Self.prompt)", "workers": ["\#(Self.prompt)"]}"#,
            ]
            var complaints: [String] = []
            for body in bodies {
                let answer = try await horde.probe.send(
                    "POST", path, key: key, bytes: Data(body.utf8),
                    headers: ["X-Forwarded-For": Self.address])
                #expect(answer.status >= 400, "\(body) was taken")
                complaints.append(answer.text)
            }
            let wrongKey = try await horde.probe.send(
                "POST", path, key: "\(key)x", body: ["prompt": .text(Self.prompt)],
                headers: ["X-Forwarded-For": Self.address])
            #expect(wrongKey.status == 401)
            let unknownJob = try await horde.probe.send(
                "POST", "/api/v2/generate/text/submit", key: key,
                body: [
                    "id": "6f6e4b1e-0000-4000-8000-000000000000", "generation": .text(Self.text),
                ])
            #expect(unknownJob.status == 404)
            return complaints + [wrongKey.text, unknownJob.text]
        }

        private func expectNone(
            of secrets: [String], in directory: TemporaryDirectory
        ) throws {
            for (name, data) in try directory.contents() {
                expectNone(of: secrets, in: data, name)
            }
        }

        private func expectNone(of secrets: [String], in data: Data, _ place: String) {
            for secret in secrets {
                #expect(data.range(of: Data(secret.utf8)) == nil, "\(secret) is in \(place)")
            }
        }
    }
}
