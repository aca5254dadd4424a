import Foundation
import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.serialized, .enabled(if: Program.file != nil), .timeLimit(.minutes(1)))
struct StatusProgramTests {
    /// Runs a body beside a bridge that has done one job and whose places are in a new folder.
    private func withBridge(
        body: (FakeHorde, [String: String], String) async throws -> Void
    ) async throws {
        let horde = try await FakeHorde.start()
        await horde.pops(
            .job(id: "j-1", payload: #"{"prompt": "canary-prompt", "max_length": 16}"#))
        await horde.answers(
            "find_user", .reply(.json(#"{"username": "alice#12", "kudos": 1234.0}"#)))
        let root = "/tmp/hb-\(UInt32.random(in: 0...UInt32.max))"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let environment = ["XDG_RUNTIME_DIR": root, "HORDE_BRIDGE_API_KEY": "canary-key"]
        let run = try await Program.run(
            ["--horde-url", horde.address, "--backend", "demo", "--name", "Maple Den"],
            environment: environment, until: horde
        ) { _ in
            _ = await horde.nextSubmit()
            _ = await horde.nextPop()
            try await body(horde, environment, "\(root)/horde-bridge")
        }
        #expect(run.status == 0, "\(run.errors)")
        #expect(StatusReader.sockets(in: "\(root)/horde-bridge").isEmpty)
        await horde.shutdown()
    }

    @Test func readsARunningBridge() async throws {
        try await withBridge { horde, environment, folder in
            var run = try await Program.run(
                ["--json"], command: "status", environment: environment)
            var status = try #require(BridgeStatus(document: Data(run.output.utf8)))
            // On a busy machine the balance may come too late for the first look.
            while status.balance == nil {
                run = try await Program.run(
                    ["--json"], command: "status", environment: environment)
                status = try #require(BridgeStatus(document: Data(run.output.utf8)))
            }
            #expect(run.status == 0, "\(run.errors)")
            #expect(status.worker == "Maple Den")
            #expect(status.model == "horde/demo-markov")
            #expect(status.delivered == 1)
            #expect(status.balance == 1234)
            #expect(!run.output.contains("canary"))
            #expect(!run.output.contains("j-1"))
            let again = try await Program.run([], command: "status", environment: environment)
            #expect(again.output.contains("State    waiting for jobs"), "\(again.output)")
            #expect(again.output.contains("10.3 earned, 1,234 in all"))
            #expect(await horde.calls.filter { $0.path.hasSuffix("find_user") }.count >= 1)
            for path in [folder] + StatusReader.sockets(in: folder) {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
                #expect(mode & 0o077 == 0, "\(path)")
            }
        }
    }

    @Test func asksWhichOneWhereSeveralRun() async throws {
        try await withBridge { horde, environment, folder in
            let other = try await Program.run(
                ["--horde-url", horde.address, "--backend", "demo", "--name", "Oak Den"],
                environment: environment, until: horde
            ) { _ in
                var paths = StatusReader.sockets(in: folder)
                while paths.count < 2 {
                    await Task.yield()
                    paths = StatusReader.sockets(in: folder)
                }
                let run = try await Program.run([], command: "status", environment: environment)
                #expect(run.status == 64)
                #expect(run.errors.contains(paths[0]) && run.errors.contains(paths[1]))
                let one = try await Program.run(
                    ["--socket", paths[1]], command: "status", environment: environment)
                #expect(one.output.contains("Oak Den"), "\(one.output)")
            }
            #expect(other.status == 0)
        }
    }

    @Test func endsWith69WhereNoBridgeRuns() async throws {
        let run = try await Program.run(
            ["--socket", "/tmp/no-such-bridge.sock"], command: "status")
        #expect(run.status == 69)
    }
}
