import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// Options come from the command line, else the environment, else the file, else the defaults.
    @Suite
    struct ConfigurationTests {
        @Test(.timeLimit(.minutes(1)))
        func `The first place that sets an option wins`() async throws {
            let directory = try TemporaryDirectory()
            let file = try directory.write(
                """
                host: 127.0.0.3
                port: 7003
                title: From the file
                policy: public
                set:
                  elder-share: 3
                  ageing: 0.5
                  commit-patience: 3s
                  validated-agents: [One, Two words]
                """, to: "horde.yaml")
            let values = try await configuration(
                ["--config", file, "--host", "127.0.0.1", "--set", "elder-share=1"],
                [
                    "HORDE_HOST": "127.0.0.2", "HORDE_PORT": "7002", "HORDE_SET_AGEING": "2",
                    "HORDE_SET_ELDER_SHARE": "2", "HORDE_TITLE": "",
                ])
            #expect(values["host"] == "127.0.0.1 (--host)")
            #expect(values["port"] == "7002 (HORDE_PORT)")
            #expect(values["title"] == "From the file (title in \(file))")
            #expect(values["log-level"] == "info (default)")
            #expect(values["set.elder-share"] == "1 (--set elder-share)")
            #expect(values["set.ageing"] == "2 (HORDE_SET_AGEING)")
            #expect(
                values["set.commit-patience"] == "3s (set.commit-patience in \(file))")
            #expect(
                values["set.validated-agents"]
                    == "One,Two words (set.validated-agents in \(file))")
            #expect(values["set.largest-size-from-name"] == "13 (policy in \(file))")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Rules that may be absent are none`() async throws {
            let values = try await configuration(
                ["--set", "credit-tokens-per-waiting-job=1.5"],
                ["HORDE_SET_MINIMUM_STANDING": "-12.5", "HORDE_SET_REQUEST_FEE": "0.25"])
            #expect(values["set.minimum-standing"] == "-12.5 (HORDE_SET_MINIMUM_STANDING)")
            #expect(values["set.request-fee"] == "0.25 (HORDE_SET_REQUEST_FEE)")
            #expect(
                values["set.credit-tokens-per-waiting-job"]
                    == "1.5 (--set credit-tokens-per-waiting-job)")
            #expect(values["set.report-share-to-pause"] == "0.1 (default)")
            let none = try await configuration(["--set", "minimum-standing=none"], [:])
            #expect(none["set.minimum-standing"] == "none (--set minimum-standing)")
        }

        @Test(.timeLimit(.minutes(1)))
        func `A file may be JSON, and be named in the environment`() async throws {
            let directory = try TemporaryDirectory()
            let file = try directory.write(
                #"{"port": 7004, "behind-proxy": true, "set": {"uses-escrow": true}}"#,
                to: "horde.json")
            let values = try await configuration([], ["HORDE_CONFIG": file])
            #expect(values["port"] == "7004 (port in \(file))")
            #expect(values["behind-proxy"] == "true (behind-proxy in \(file))")
            #expect(values["set.uses-escrow"] == "true (set.uses-escrow in \(file))")
            let overruled = try await configuration(
                ["--no-behind-proxy"], ["HORDE_CONFIG": file])
            #expect(overruled["behind-proxy"] == "false (--behind-proxy)")
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                (["--port", "70000"], [:], "--port"),
                ([], ["HORDE_PORT": "seven"], "HORDE_PORT"),
                (["--policy", "strict"], [:], "friends or public"),
                (["--log-level", "loud"], [:], "--log-level"),
                (["--host", ""], [:], "--host"),
                (["--set", "elder-share=-1"], [:], "--set elder-share"),
                (["--set", "elder-share"], [:], "has no value"),
                (["--set", "elder=1"], [:], "elder sets nothing"),
                (["--set", "minimum-standing=nothing"], [:], "which is none, or kudos"),
                (["--set", "credit-tokens-per-waiting-job=0.25"], [:], "at most 1 place"),
                ([], ["HORDE_SET_ELDER": "1"], "HORDE_SET_ELDER sets nothing"),
                ([], ["HORDE_SET_AGEING": "0.125"], "HORDE_SET_AGEING"),
                ([], ["HORDE_SET_REQUEST_LIFE": "20"], "with the unit"),
                (["--set", "request-life=7d"], [:], "longest-request-life"),
                (
                    ["--set", "least-credit-tokens=600"], ["HORDE_SET_VAULT_BYTES": "64KiB"],
                    """
                    prompt-bytes and parameter-bytes do not fit into vault-bytes: the longest \
                    request that is allowed would never be taken.
                    least-credit-tokens is above most-credit-tokens
                    """
                ),
                ([], ["HORDE_ADMIN_API_KEY": "short-secret"], "HORDE_ADMIN_API_KEY"),
                (["--tls-certificate", "a.pem"], [:], "--tls-private-key"),
                (["--config", "/nowhere/horde.yaml"], [:], "cannot be read"),
                (["--model-catalogue", ""], [:], "--model-catalogue"),
            ] as [([String], [String: String], String)])
        func `What cannot be is refused and named`(
            arguments: [String], environment: [String: String], name: String
        ) async throws {
            let result = try await ProgramResult.of(
                .server, ["configuration"] + arguments, environment: environment)
            #expect(result.end == .exited(64))
            #expect(result.complaints.contains(name), "\(result.complaints)")
            #expect(!result.complaints.contains("short-secret"))
            #expect(result.output.isEmpty)
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                ("prot: 1", "prot"), ("set: {elder: 1}", "set.elder"), ("port: [1, 2]", "port"),
                ("port: {a: 1}", "port.a"), ("port: 1.5", "port"), ("- 1", "mapping"),
                ("admin-api-key: AdminKeyOfTheTests-_09", "admin-api-key"),
                ("{\"port\": ", "mapping"),
            ])
        func `A file with what cannot be is refused`(text: String, name: String) async throws {
            let directory = try TemporaryDirectory()
            let file = try directory.write(text, to: "horde.yaml")
            let result = try await ProgramResult.of(.server, ["--config", file])
            #expect(result.end == .exited(64))
            #expect(result.complaints.contains(name), "\(result.complaints)")
            #expect(result.complaints.contains(file), "\(result.complaints)")
        }

        /// Its name and the nearest one of ours, never what it holds, and it stops nobody.
        @Test(.timeLimit(.minutes(1)))
        func `A variable that no option has is named`() async throws {
            let environment = [
                "HORDE_POLCY": "canary", "HORDE_SERVICE_HOST": "canary",
                "HORDE_AGEING": "canary", "HORDE_BRIDGE_NAME": "canary", "HORDE_URL": "canary",
                "HORDE_TITLE": "Ours", "HORDE_\u{1B}[2J": "canary", "OTHER": "canary",
            ]
            let expected = [
                "HORDE_AGEING sets nothing: no option is called that; "
                    + "the nearest is HORDE_SET_AGEING.",
                "HORDE_POLCY sets nothing: no option is called that; "
                    + "the nearest is HORDE_POLICY.",
            ]
            let result = try await ProgramResult.of(
                .server, ["configuration"], environment: environment)
            #expect(result.end == .exited(0))
            let lines = result.complaints.split(separator: "\n").map(String.init)
            #expect(lines.count == 3, "\(lines)")
            #expect(Array(lines.prefix(2)) == expected)
            #expect(lines.last?.hasPrefix("HORDE_SERVICE_HOST sets nothing") == true)
            #expect(!result.complaints.contains("canary"))

            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path, environment: environment)
            #expect(await horde.stop() == .exited(0))
            let log = horde.program.complaints.text
            for line in expected { #expect(log.contains(line), "\(log)") }
            #expect(log.contains(" warning "))
            #expect(!log.contains("canary") && !log.contains("HORDE_BRIDGE_NAME"))
        }

        private func configuration(
            _ arguments: [String], _ environment: [String: String]
        ) async throws -> [String: String] {
            let result = try await ProgramResult.of(
                .server, ["configuration"] + arguments, environment: environment)
            #expect(result.end == .exited(0), "\(result.complaints)")
            let pairs = result.output.split(separator: "\n").map { line in
                let parts = line.components(separatedBy: ": ")
                return (parts[0], parts.dropFirst().joined(separator: ": "))
            }
            return Dictionary(pairs) { $1 }
        }
    }
}
