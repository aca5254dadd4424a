import Foundation
import Testing

extension ProcessTests {
    /// Where the server listens, and how.
    @Suite
    struct ListeningTests {
        @Test(
            .timeLimit(.minutes(1)),
            arguments: ["0.0.0.0", "::", "192.0.2.1", "horde.example", "127.0.0.1.example"])
        func `An address that others reach is refused in clear`(host: String) async throws {
            let result = try await ProgramResult.of(.server, ["configuration", "--host", host])
            #expect(result.end == .exited(64))
            #expect(result.complaints.contains("--behind-proxy"))
            #expect(result.complaints.contains("--allow-plain-http"))
            for consent in ["--behind-proxy", "--allow-plain-http"] {
                let allowed = try await ProgramResult.of(
                    .server, ["configuration", "--host", host, consent])
                #expect(allowed.end == .exited(0), "\(allowed.complaints)")
            }
        }

        @Test(.timeLimit(.minutes(1)), arguments: ["127.0.0.1", "127.1.2.3", "localhost", "::1"])
        func `This machine's own addresses need nothing`(host: String) async throws {
            let result = try await ProgramResult.of(.server, ["configuration", "--host", host])
            #expect(result.end == .exited(0), "\(result.complaints)")
        }

        @Test(.timeLimit(.minutes(1)))
        func `It may have as many connections as the system allows`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let limits = try String(
                contentsOfFile: "/proc/\(horde.program.process)/limits", encoding: .utf8)
            let line = limits.split(separator: "\n").first { $0.hasPrefix("Max open files") }
            let columns = try #require(line).split(separator: " ")
            #expect(columns[3] == columns[4])
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `A taken port is a clear failure`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.appending("first"))
            let port = try #require(horde.address.split(separator: ":").last)
            let result = try await ProgramResult.of(
                .server,
                ["--data-directory", directory.appending("second"), "--port", String(port)])
            #expect(result.end == .exited(1))
            #expect(result.complaints.contains("cannot be listened on"), "\(result.complaints)")
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `A new horde shows its administrator's key once`() async throws {
            let directory = try TemporaryDirectory()
            let arguments = ["--data-directory", directory.path, "--port", "0"]
            let first = try RunningProgram(.server, arguments)
            let shown = try #require(
                await first.output.line { $0.hasPrefix("administrator api_key: ") })
            let ready = try #require(await first.output.line { $0.contains("listening on ") })
            let address = try #require(ready.split(separator: " ").last.map(String.init))
            let key = try #require(shown.split(separator: " ").last.map(String.init))
            #expect(key.count == 22)
            let answer = try await HTTPProbe(base: address).send(
                "GET", "/api/horde/v1/users/1", key: key)
            #expect(answer.json["alias"] == "admin#1")
            first.signal(SIGTERM)
            #expect(await first.end() == .exited(0))
            #expect(!first.complaints.text.contains(key))
            let again = try RunningProgram(.server, arguments)
            _ = await again.output.line { $0.contains("listening on ") }
            #expect(!again.output.text.contains("api_key"))
            again.signal(SIGTERM)
            #expect(await again.end() == .exited(0))
        }

        @Test(
            .enabled("openssl makes the certificate.") {
                FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")
            },
            .timeLimit(.minutes(1)))
        func `With a certificate it speaks HTTPS`() async throws {
            let directory = try TemporaryDirectory()
            let (certificate, key) = try SelfSignedCertificate.make(in: directory)
            let program = try RunningProgram(
                .server,
                [
                    "--data-directory", directory.appending("data"), "--port", "0", "--host",
                    "0.0.0.0", "--tls-certificate", certificate, "--tls-private-key", key,
                ])
            let ready = try #require(
                await program.output.line { $0.contains("listening on ") },
                "\(program.complaints.text)")
            #expect(ready.contains("https://0.0.0.0:"))
            let port = try #require(ready.split(separator: ":").last)
            let probe = HTTPProbe(
                base: "https://127.0.0.1:\(port)", trusting: certificate)
            let answer = try await probe.send("GET", "/api/v2/status/heartbeat")
            #expect(answer.status == 200)
            program.signal(SIGTERM)
            #expect(await program.end() == .exited(0))
            let broken = try await ProgramResult.of(
                .server,
                [
                    "--data-directory", directory.appending("data"), "--port", "0",
                    "--tls-certificate", key, "--tls-private-key", certificate,
                ])
            #expect(broken.end == .exited(64))
            #expect(broken.complaints.contains("TLS cannot be set up"))
        }
    }
}
