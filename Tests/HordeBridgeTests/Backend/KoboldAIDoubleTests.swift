import AsyncHTTPClient
import KoboldAIDouble
import NIOCore
import NIOHTTP1
import Testing

/// What other tests count on: the double behaves as the programs that it stands for.
@Suite struct KoboldAIDoubleTests {
    private func run(
        _ settings: DoubleSettings, body: (KoboldAIDouble, HTTPClient) async throws -> Void
    ) async throws {
        let double = try await KoboldAIDouble.start(settings)
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(double, client))
        } catch {
            result = .failure(error)
        }
        await double.shutdown()
        try await client.shutdown()
        try result.get()
    }

    private static func post(
        _ body: String, to double: KoboldAIDouble, _ client: HTTPClient
    ) async throws -> (status: Int, body: String) {
        var request = HTTPClientRequest(url: double.address + "/api/v1/generate")
        request.method = .POST
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await client.execute(request, timeout: .seconds(20))
        let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
        return (Int(response.status.code), text)
    }

    @Test(arguments: [
        ("{\"prompt\": \"x\"}", 200, "results"), ("{}", 422, "Missing data for required field."),
        ("{\"prompt\": \"x\", \"wombat\": 1}", 422, "\"wombat\": [\"Unknown field.\"]"),
        ("{\"prompt\": \"x\", \"temperature\": 0}", 422, "Must be greater than"),
        ("{\"prompt\": null}", 422, "Field may not be null."),
        ("{\"prompt\": \"x\", \"max_length\": 513}", 422, "less than or equal to 512"),
        ("{\"prompt\": \"x\", \"quiet\": 1}", 422, "Not a valid boolean."),
        ("{bad", 400, "generic.error_400"),
    ])
    func validatesAsKoboldAI(body: String, status: Int, part: String) async throws {
        try await run(DoubleSettings()) { double, client in
            let answer = try await Self.post(body, to: double, client)
            #expect(answer.status == status)
            #expect(answer.body.contains(part))
        }
    }

    @Test(arguments: [
        ("{\"prompt\": \"x\", \"max_length\": 4.0}", 200, "null"),
        ("{\"prompt\": 5}", 200, "null"), ("{\"temperature\": \"hot\"}", 200, "null"),
        ("{\"wombat\": 1, \"temperature\": -3}", 200, "results"), ("{bad", 500, "bad_input"),
    ])
    func failsAsKoboldCpp(body: String, status: Int, part: String) async throws {
        try await run(.koboldCpp) { double, client in
            let answer = try await Self.post(body, to: double, client)
            #expect(answer.status == status)
            #expect(answer.body.contains(part))
        }
    }

    @Test(arguments: ["[1, 2]", "null", "{\"rep_pen\": \"x\"}"])
    func closesWithoutAnAnswerAsKoboldCpp(_ body: String) async throws {
        try await run(.koboldCpp) { double, client in
            await #expect(throws: (any Error).self) {
                _ = try await Self.post(body, to: double, client)
            }
        }
    }

    @Test func generatesOneAtATimeAsKoboldAI() async throws {
        try await run(DoubleSettings()) { double, client in
            await double.set(fault: .hold, times: 1)
            async let first = Self.post("{\"prompt\": \"a\"}", to: double, client)
            _ = await double.nextGeneration()
            let second = try await Self.post("{\"prompt\": \"b\"}", to: double, client)
            #expect(second.status == 503)
            #expect(second.body.contains("service_unavailable"))
            await double.release()
            let answer = try await first
            #expect(answer.status == 200)
            #expect(await double.maximumConcurrency == 2)
        }
    }

    @Test func letsOthersWaitAsKoboldCpp() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.program = .koboldCpp(waiting: 1)
        try await run(settings) { double, client in
            await double.set(fault: .hold, times: 1)
            async let first = Self.post("{\"prompt\": \"a\"}", to: double, client)
            _ = await double.nextGeneration()
            async let second = Self.post("{\"prompt\": \"b\"}", to: double, client)
            _ = await double.nextGeneration()
            let third = try await Self.post("{\"prompt\": \"c\"}", to: double, client)
            #expect(third.status == 503)
            await double.release()
            let statuses = try await [first.status, second.status]
            #expect(statuses == [200, 200])
        }
    }

    @Test func answersExactlyAsManyBytes() async throws {
        var settings = DoubleSettings()
        settings.text = .bytes(24, marker: "canary-33")
        try await run(settings) { double, client in
            let answer = try await Self.post("{\"prompt\": \"x\"}", to: double, client)
            #expect(answer.body.contains("\"canary-33...............\""))
        }
    }
}
