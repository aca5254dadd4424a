import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct OpenAIBackendTests {
    private static let whole = " and the lamp burned all night."
    private static let half = " and the lamp burned"

    @Test(arguments: [
        (OpenAIKind.llamaCpp, "llamacpp/Tide-7B.Q4_K_M", 4096), (.vLLM, "tide/tide-7b", 4096),
        (.strict, "tide/tide-7b", 2048),
    ])
    func describesAServer(_ kind: OpenAIKind, model: String, context: Int) async throws {
        try await BackendTest.run(.openAI(kind), kind: .openAI) { backend, _ in
            let description = try await backend.describe()
            #expect(description.model == model)
            #expect(description.maximumContextLength == context)
            #expect(description.maximumLength == 1024)
            #expect(description.lengthLimit == context)
            #expect(description.parallelJobs == (kind == .llamaCpp ? 1 : nil))
        }
    }

    @Test(arguments: [OpenAIKind.llamaCpp, .vLLM, .strict])
    func streamsAText(_ kind: OpenAIKind) async throws {
        try await BackendTest.run(.openAI(kind), kind: .openAI) { backend, double in
            let job = Job.with(KoboldAIParameterTests.everything)
            let text = try await backend.generate(job, within: .seconds(20))
            #expect(text.value == Self.whole)
            #expect(await double.generations.map(\.path) == ["/v1/completions"])
        }
    }

    @Test(arguments: [
        (DoubleFault.busy, BackendFault.busy), (.unprocessable, .refused(status: 400)),
        (.tokenOverflow, .tokenOverflow), (.outOfMemory, .refused(status: 500)),
        (.notImplemented, .notImplemented), (.webPage, .webPage), (.webPageAsSuccess, .webPage),
        (.jsonArray, .unusableAnswer), (.null, .unusableAnswer), (.noResults, .unusableAnswer),
        (.closeInMidAnswer, .closedConnection), (.closeWithoutAnswer, .closedConnection),
    ])
    func sortsFaults(fault: DoubleFault, expected: BackendFault) async throws {
        try await BackendTest.run(.openAI(.llamaCpp), kind: .openAI) { backend, double in
            await double.set(fault: fault, times: 1)
            await #expect(throws: expected) {
                try await backend.generate(.sample, within: .seconds(20))
            }
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == Self.whole)
        }
    }

    @Test(arguments: [DoubleFault.hold, .stall])
    func handsInTheTextSoFarWhenTimeRunsOut(_ fault: DoubleFault) async throws {
        try await BackendTest.run(
            .openAI(.vLLM), kind: .openAI, patience: .seconds(2)
        ) { backend, double in
            await double.set(fault: fault)
            let text = try await backend.generate(.sample, within: .seconds(60))
            #expect(text.value == Self.half)
        }
    }

    @Test func endsAStreamThatNobodyWants() async throws {
        try await BackendTest.run(.openAI(.vLLM), kind: .openAI) { backend, double in
            await double.set(fault: .hold)
            let (begun, source) = AsyncStream<Void>.makeStream()
            async let text = backend.generate(.sample, within: .seconds(20)) { progress in
                if progress.bytes == Self.half.utf8.count { source.finish() }
            }
            for await _ in begun {}
            await backend.abandon(.sample)
            let sent = try await text
            #expect(sent.value == Self.half)
        }
    }

    @Test(arguments: [OpenAIKind.llamaCpp, .vLLM])
    func cutsAPromptThatIsTooLongInFront(_ kind: OpenAIKind) async throws {
        try await BackendTest.run(.openAI(kind), kind: .openAI) { backend, double in
            let job = Job.with([
                "prompt": .string(String(repeating: "word ", count: 8000)),
                "max_context_length": .integer(99_999),
            ])
            let text = try await backend.generate(job, within: .seconds(20))
            #expect(text.value == Self.whole)
            let prompt = await double.generations.last?.json?["prompt"]
            if kind == .llamaCpp, case .array(let tokens) = prompt {
                #expect(tokens.count == 4096 - 80 - 1)
                #expect(tokens.last == .number("9999"))
            }
        }
    }

    @Test func doesNotCountOnAServerWithoutModels() async throws {
        var settings = DoubleSettings.openAI(.vLLM)
        settings.model = ""
        try await BackendTest.run(settings, kind: .openAI) { backend, _ in
            await #expect(throws: BackendFault.noModel) { try await backend.describe() }
        }
    }

    @Test func sendsItsKey() async throws {
        var settings = DoubleSettings.openAI(.vLLM)
        settings.key = "sesame"
        try await BackendTest.run(settings, kind: .openAI, key: "sesame") { backend, _ in
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == Self.whole)
        }
        try await BackendTest.run(settings, kind: .openAI) { backend, _ in
            await #expect(throws: BackendFault.refused(status: 401)) {
                try await backend.generate(.sample, within: .seconds(20))
            }
        }
    }
}
