import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProbingBackendTests {
    @Test(arguments: [
        (DoubleSettings(), "/api/v1/generate"), (.koboldCpp, "/api/extra/generate/stream"),
        (.openAI(.llamaCpp), "/v1/completions"), (.openAI(.vLLM), "/v1/completions"),
    ])
    func findsOutWhatListens(settings: DoubleSettings, path: String) async throws {
        try await BackendTest.run(settings, kind: .auto) { backend, double in
            _ = try await backend.describe()
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == " and the lamp burned all night.")
            #expect(await double.generations.map(\.path) == [path])
        }
    }

    @Test func findsAnotherProgramAtTheSameAddress() async throws {
        try await BackendTest.run(.koboldCpp, kind: .auto) { backend, double in
            let first = try await backend.describe().model
            #expect(first == "koboldcpp/double-7B")
            await double.change { $0 = .openAI(.vLLM) }
            let second = try await backend.describe().model
            #expect(second == "tide/tide-7b")
            await double.change { $0 = .koboldCpp }
            let third = try await backend.describe().model
            #expect(third == "koboldcpp/double-7B")
        }
    }

    @Test func saysWhatTellsMost() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.model = "inactive"
        try await BackendTest.run(settings, kind: .auto) { backend, double in
            await #expect(throws: BackendFault.noModel) { try await backend.describe() }
            await double.shutdown()
            // A connection from before may be used once more before its end is noticed.
            _ = try? await backend.describe()
            await #expect(throws: BackendFault.unreachable) { try await backend.describe() }
        }
    }
}
