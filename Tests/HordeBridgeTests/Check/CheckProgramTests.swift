import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.serialized, .enabled(if: Program.file != nil), .timeLimit(.minutes(1)))
struct CheckProgramTests {
    private func check(
        _ horde: FakeHorde, _ arguments: [String] = ["--backend", "demo"]
    ) async throws -> Program.Run {
        try await Program.run(
            ["--horde-url", horde.address, "--name", "Maple Den"] + arguments, command: "check",
            environment: ["HORDE_BRIDGE_API_KEY": "canary-key"])
    }

    private func soundHorde() async throws -> FakeHorde {
        let horde = try await FakeHorde.start()
        await horde.answers(
            "status/heartbeat", .reply(.json(#"{"version": "4.4.2", "message": "OK"}"#)))
        await horde.answers(
            "find_user", .reply(.json(#"{"username": "alice#12", "kudos": 1234.0}"#)))
        await horde.answers("generate/text/async", .reply(.json(#"{"kudos": 8.5}"#)))
        return horde
    }

    @Test func tellsWhatItWouldOfferAndEarn() async throws {
        let horde = try await soundHorde()
        let run = try await check(horde)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("version 4.4.2"))
        #expect(run.output.contains("alice#12, 1,234 kudos"))
        #expect(run.output.contains("horde/demo-markov"))
        #expect(run.output.contains("8.5 kudos for a text of"))
        #expect(!(run.output + run.errors).contains("canary"))
        let calls = await horde.calls
        #expect(!calls.contains { $0.path.hasSuffix("/pop") })
        #expect(calls.last?.json?["dry_run"] == .boolean(true))
        await horde.shutdown()
    }

    @Test func endsWith77ForAKeyThatTheHordeDoesNotKnow() async throws {
        let horde = try await soundHorde()
        await horde.answers("find_user", .status(404, "UserNotFound"))
        let run = try await check(horde)
        #expect(run.status == 77)
        #expect(run.output.contains("key           FAILED the horde does not know this API key"))
        await horde.shutdown()
    }

    @Test func endsWith69WhenTheBackendIsAway() async throws {
        let horde = try await soundHorde()
        let run = try await check(
            horde, ["--backend", "koboldai", "--backend-url", "http://127.0.0.1:1"])
        #expect(run.status == 69)
        #expect(run.output.contains("back end      FAILED"), "\(run.output)")
        await horde.shutdown()
    }

    @Test func endsWith78WhereNoHordeIs() async throws {
        let horde = try await FakeHorde.start()
        let run = try await check(horde)
        #expect(run.status == 78)
        #expect(run.output.contains("is no horde"))
        await horde.shutdown()
    }

    @Test func endsWith78ForAWrongOption() async throws {
        let horde = try await FakeHorde.start()
        let run = try await check(horde, ["--threads", "0"])
        #expect(run.status == 78)
        #expect(run.output.contains("configuration FAILED --threads"))
        #expect(await horde.calls.isEmpty)
        await horde.shutdown()
    }
}
