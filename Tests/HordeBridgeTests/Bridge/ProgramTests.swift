import Foundation
import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.serialized, .enabled(if: Program.file != nil), .timeLimit(.minutes(1)))
struct ProgramTests {
    /// Runs a test beside a horde that never has a job.
    private func withHorde(body: (FakeHorde, [String]) async throws -> Void) async throws {
        let horde = try await FakeHorde.start()
        try await body(horde, ["--horde-url", horde.address, "--backend", "demo"])
        await horde.shutdown()
    }

    @Test func takesTheCommandLineBeforeTheEnvironmentBeforeTheFile() async throws {
        let file = "name: from-file\napi-key: k\n"
        try await withHorde { horde, usual in
            try await Program.withFile(file, named: "bridge.yaml") { path in
                let config = usual + ["--config", path]
                let environment = ["HORDE_BRIDGE_NAME": "from-environment"]
                let first = try await Program.run(
                    config + ["--name", "from-line"], environment: environment, until: horde)
                #expect(first.output.contains("Worker \"from-line\""))
                let second = try await Program.run(
                    config, environment: environment, until: horde)
                #expect(second.output.contains("Worker \"from-environment\""))
                let third = try await Program.run(config, until: horde)
                #expect(third.output.contains("Worker \"from-file\""))
                #expect([first, second, third].map(\.status) == [0, 0, 0])
            }
        }
    }

    @Test func readsNumbersFlagsAndListsOfAJSONFile() async throws {
        let file = """
            {"name": "json", "api-key": "k", "threads": 2, "nsfw": false,
             "priority-users": ["a#1", "b#2"]}
            """
        try await withHorde { horde, usual in
            try await Program.withFile(file, named: "bridge.json") { path in
                let run = try await Program.run(usual + ["--config", path], until: horde)
                #expect(run.status == 0)
            }
            let pop = try #require(await horde.calls.first?.json)
            #expect(pop["name"] == .string("json"))
            #expect(pop["threads"] == .number("2"))
            #expect(pop["nsfw"] == .boolean(false))
            #expect(pop["priority_usernames"] == .array([.string("a#1"), .string("b#2")]))
        }
    }

    @Test(arguments: [
        (["HORDE_BRIDGE_THREADS": "four"], "--threads"), (["HORDE_BRIDGE_NSFW": "2"], "--nsfw"),
        (["HORDE_BRIDGE_HORDE_URL": "http://horde.example"], "--horde-url"),
        (["HORDE_BRIDGE_LOG_LEVEL": "loud"], "--log-level"),
        (["HORDE_BRIDGE_API_KEY": "canary key"], "--api-key"),
    ])
    func endsWith78AndNamesTheOption(environment: [String: String], option: String) async throws {
        let usual = ["HORDE_BRIDGE_API_KEY": "k", "HORDE_BRIDGE_NAME": "n"]
        let run = try await Program.run(
            [], environment: usual.merging(environment) { _, new in new })
        #expect(run.status == 78)
        #expect(run.errors.contains(option))
        #expect(!run.errors.contains("canary"))
    }

    @Test(arguments: ["threads: [1", "- a\n- b\n"])
    func endsWith78ForAFileThatCannotBeRead(_ text: String) async throws {
        try await Program.withFile(text, named: "bridge.yaml") { path in
            let run = try await Program.run(["--config", path])
            #expect(run.status == 78)
        }
    }

    @Test(arguments: [
        ("bridge.yaml", "thread: 2\nname: n\n", ["thread"]),
        (
            "bridge.yaml", "name: n\nset: {threads: 2}\nApi-Key: canary\n",
            ["Api-Key", "set.threads"]
        ),
        ("bridge.json", #"{"name": "n", "priority-user": ["a#1"]}"#, ["priority-user"]),
    ])
    func endsWith78ForAKeyThatIsNoOption(file: String, text: String, keys: [String]) async throws {
        try await Program.withFile(text, named: file) { path in
            let run = try await Program.run(
                ["--config", path], environment: ["HORDE_BRIDGE_API_KEY": "k"])
            #expect(run.status == 78)
            #expect(
                run.errors.contains(
                    "\(path) sets what is no option: \(keys.joined(separator: ", "))."),
                "\(run.errors)")
            #expect(!run.errors.contains("canary"))
        }
    }

    @Test func endsWith78ForAVariableThatIsNoOption() async throws {
        let run = try await Program.run(
            ["--name", "n"],
            environment: [
                "HORDE_BRIDGE_API_KEY": "k", "HORDE_BRIDGE_THREAD": "canary",
                "HORDE_BRIDGE_APIKEY": "canary",
            ])
        #expect(run.status == 78)
        #expect(
            run.errors.contains("is no option: HORDE_BRIDGE_APIKEY, HORDE_BRIDGE_THREAD."),
            "\(run.errors)")
        #expect(!run.errors.contains("canary"))
    }

    @Test(arguments: [(404, "--horde-url"), (400, "--name")])
    func endsWith78WhenNoHordeTakesSuchAWorker(status: Int, option: String) async throws {
        let horde = try await FakeHorde.start()
        await horde.pops(.status(status, "Wrong"))
        let run = try await Program.run(
            ["--horde-url", horde.address, "--backend", "demo", "--name", "n"],
            environment: ["HORDE_BRIDGE_API_KEY": "canary-key"])
        #expect(run.status == 78)
        #expect(run.errors.contains(option), "\(run.errors)")
        #expect(run.errors.contains("status-\(status)"))
        #expect(!run.errors.contains("canary-key"))
        await horde.shutdown()
    }

    @Test func pausesAndGoesOnBySignals() async throws {
        try await withHorde { horde, usual in
            let run = try await Program.run(
                usual + ["--name", "n"], environment: ["HORDE_BRIDGE_API_KEY": "k"], until: horde
            ) { process in
                kill(process.processIdentifier, SIGUSR1)
                await horde.nextDeparture()
                kill(process.processIdentifier, SIGUSR2)
                _ = await horde.nextPop()
            }
            #expect(run.status == 0)
            #expect(run.errors.contains("hold.reason=owner"), "\(run.errors)")
        }
    }

    @Test func deliversATextAlthoughTheHordeIsAwayWhenItIsTerminated() async throws {
        try await withHorde { horde, usual in
            await horde.pops(BridgeServiceTests.job)
            await horde.submits(.status(503, nil), .reply(.close), .status(502, nil))
            let began = ContinuousClock.now
            let run = try await Program.run(
                usual + ["--name", "n"], environment: ["HORDE_BRIDGE_API_KEY": "k"], until: horde
            ) { process in
                _ = await horde.nextSubmit()
                process.terminate()
                for _ in 1...3 { _ = await horde.nextSubmit() }
            }
            #expect(run.status == 0)
            #expect(began.duration(to: .now) < .seconds(30))
            let bodies = await horde.calls.filter { $0.path.hasSuffix("submit") }.map(\.body)
            #expect(Set(bodies).count == 1)
            #expect(bodies.count == 4)
        }
    }

    @Test func endsWith64ForAWrongCommandLine() async throws {
        #expect(try await Program.run(["--wombat"]).status == 64)
    }

    @Test func endsWith77WhenTheHordeRefuses() async throws {
        let horde = try await FakeHorde.start()
        await horde.pops(.status(403, "AnonForbiddenWorker"))
        let run = try await Program.run(
            ["--horde-url", horde.address, "--backend", "demo", "--name", "n"],
            environment: ["HORDE_BRIDGE_API_KEY": "canary-key"])
        #expect(run.status == 77)
        #expect(run.errors.contains("AnonForbiddenWorker"))
        #expect(!run.errors.contains("canary-key"))
        await horde.shutdown()
    }

    @Test func warnsTheOwnerOnceBeforeItStarts() async throws {
        try await withHorde { horde, usual in
            let run = try await Program.run(
                usual + ["--name", "n"], environment: ["HORDE_BRIDGE_API_KEY": "canary-key"],
                until: horde)
            #expect(run.output.contains("Their prompts"))
            #expect(run.output.contains("no language model"))
            #expect(!(run.output + run.errors).contains("canary-key"))
        }
    }
}
