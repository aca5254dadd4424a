import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import Testing

@Suite struct HTTPHordeClientTests {
    private func run(
        body: (HTTPHordeClient, FakeHorde) async throws -> Void
    ) async throws {
        let horde = try await FakeHorde.start()
        let client = HTTPClient.forBridge(threads: 1)
        var settings = BridgeMachine.Settings()
        settings.threads = 2
        let configuration = try BridgeConfiguration(
            hordeURL: try #require(BaseAddress(horde.address + "/")),
            apiKey: try #require(APIKey("secret-key")), workerName: "Maple Den",
            priorityUsernames: ["fam#3"], servesNSFW: false, settings: settings)
        let result: Result<Void, any Error>
        do {
            result = .success(
                try await body(
                    HTTPHordeClient(configuration: configuration, client: client), horde))
        } catch {
            result = .failure(error)
        }
        await horde.shutdown()
        try await client.shutdown()
        try result.get()
    }

    @Test func popsAsTheHordeReadsIt() async throws {
        try await run { client, horde in
            await horde.pops(.nothing)
            let answer = try await client.pop(.sample, waitSeconds: 30)
            #expect(answer == .nothing())
            let call = await horde.nextPop()
            #expect(call.method == "POST")
            #expect(call.headers["apikey"] == "secret-key")
            #expect(call.headers["client-agent"] == "HordeBridge:0.1.0:unknown")
            #expect(call.headers["content-type"] == "application/json")
            #expect(
                call.json?.members == [
                    "name": .string("Maple Den"),
                    "models": .array([.string("KoboldAI/sample-2.7B")]),
                    "max_length": .number("80"), "max_context_length": .number("1024"),
                    "bridge_agent": .string("HordeBridge:0.1.0:unknown"), "threads": .number("2"),
                    "amount": .number("1"), "priority_usernames": .array([.string("fam#3")]),
                    "softprompts": .array([]), "nsfw": .boolean(false), "wait": .number("30"),
                ])
        }
    }

    @Test func readsAJob() async throws {
        try await run { client, horde in
            await horde.pops(
                .job(id: "j-1", payload: "{\"prompt\": \"Hi\", \"max_length\": 16, \"top_k\": 4.0}")
            )
            let answer = try await client.pop(.sample, waitSeconds: 0)
            guard case .job(let job, _) = answer else {
                Issue.record("There is no job.")
                return
            }
            #expect(job.id == "j-1")
            #expect(job.payload.prompt == "Hi")
            #expect(job.payload.maximumLength == 16)
            #expect(job.payload.values["top_k"] == .integer(4))
            #expect(job.timeLimit == .seconds(150))
            #expect(job.softPrompt == nil)
        }
    }

    @Test(arguments: [
        "null", "[]", "{\"id\": \"x\"}", "{\"id\": \"x\", \"payload\": {}}", "<html>",
    ])
    func takesNothingElseForAJob(_ body: String) async throws {
        try await run { client, horde in
            await horde.pops(.reply(.json(body)))
            await #expect(throws: HordeFault(.malformed)) {
                try await client.pop(.sample, waitSeconds: 0)
            }
        }
    }

    @Test(arguments: [
        ("[\"j-7\", \"j-8\"]", ["j-7", "j-8"]), ("[]", []), ("null", []), ("\"j-7\"", []),
    ])
    func hearsWhatNobodyWantsAnyMore(written: String, read: [String]) async throws {
        try await run { client, horde in
            await horde.pops(.reply(.json("{\"id\": null, \"cancelled\": \(written)}")))
            #expect(try await client.pop(.sample, waitSeconds: 0) == .nothing(cancelled: read))
            await horde.submits(.reply(.json("{\"reward\": 1, \"cancelled\": \(written)}")))
            let answer = try await client.submit(.returning(.sample))
            #expect(answer == SubmitAnswer(reward: 1, cancelled: read))
        }
    }

    @Test func submitsAsTheHordeReadsIt() async throws {
        try await run { client, horde in
            let submission = Submission.delivering(.sample, of: .sample)
            let answer = try await client.submit(submission)
            #expect(answer == SubmitAnswer(reward: 10.29))
            #expect(
                await horde.nextSubmit().json?.members == [
                    "id": .string("job-1"), "generation": .string(" there was a lamp."),
                    "state": .string("ok"), "seed": .number("0"),
                ])
            await horde.submits(.reply(.json("{}")))
            let nothing = try await client.submit(.returning(.sample))
            #expect(nothing == SubmitAnswer(reward: nil))
            let body = await horde.nextSubmit().json
            #expect(body?["state"] == .string("faulted"))
            #expect(body?["generation"] == .string(""))
        }
    }

    @Test func readsRefusals() async throws {
        try await run { client, horde in
            await horde.pops(
                .status(401, "InvalidAPIKey"),
                .reply(.json("{}", status: 429, headers: ["retry-after": "7"])),
                .reply(.page(502)), .reply(.close), .reply(.half(status: 200, body: "{\"id\": 1}")))
            for expected in [
                HordeFault.status(401, "InvalidAPIKey"),
                HordeFault(.answered(status: 429), retryAfter: .seconds(7)), .status(502),
                HordeFault(.closedConnection), HordeFault(.closedConnection),
            ] {
                await #expect(throws: expected) {
                    try await client.pop(.sample, waitSeconds: 0)
                }
            }
            await horde.shutdown()
            await #expect(throws: HordeFault.self) {
                try await client.pop(.sample, waitSeconds: 0)
            }
        }
    }

    @Test func followsNoRedirect() async throws {
        try await run { client, horde in
            let away = ["location": "\(horde.address)/elsewhere"]
            await horde.pops(.reply(.json("{}", status: 307, headers: away)))
            await #expect(throws: HordeFault.status(307)) {
                try await client.pop(.sample, waitSeconds: 0)
            }
            #expect(await horde.calls.count == 1)
        }
    }

    @Test func closesTheConnectionOfACancelledPop() async throws {
        try await run { client, horde in
            let fault = await withTaskGroup(of: HordeFault?.self) { group in
                group.addTask {
                    do throws(HordeFault) {
                        _ = try await client.pop(.sample, waitSeconds: 30)
                        return nil
                    } catch {
                        return error
                    }
                }
                _ = await horde.nextPop()
                group.cancelAll()
                return await group.next() ?? nil
            }
            #expect(fault == HordeFault(.cancelled))
            await horde.nextDeparture()
        }
    }
}
