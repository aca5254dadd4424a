import HordeBridge
import KoboldAIDouble
import Testing

@Suite struct KoboldAISoftPromptTests {
    static let settings: DoubleSettings = {
        var settings = DoubleSettings()
        settings.softPrompts = ["sea.zip", "hills.zip"]
        settings.softPrompt = "hills.zip"
        return settings
    }()

    private func puts(_ double: KoboldAIDouble) async -> [String] {
        await double.calls.filter { $0.method == "PUT" }.map { $0.json?["value"]?.text ?? "?" }
    }

    @Test func loadsAndPutsBack() async throws {
        try await BackendTest.run(Self.settings) { backend, double in
            let sea = Job.with(softPrompt: "sea.zip")
            _ = try await backend.generate(sea, within: .seconds(20))
            _ = try await backend.generate(sea, within: .seconds(20))
            #expect(await puts(double) == ["sea.zip"])
            _ = try await backend.generate(.sample, within: .seconds(20))
            _ = try await backend.generate(.sample, within: .seconds(20))
            #expect(await puts(double) == ["sea.zip", "hills.zip"])
        }
    }

    @Test func writesNothingWithoutNeed() async throws {
        try await BackendTest.run(Self.settings) { backend, double in
            _ = try await backend.generate(.with(softPrompt: "hills.zip"), within: .seconds(20))
            _ = try await backend.generate(.with(softPrompt: ""), within: .seconds(20))
            #expect(await puts(double).isEmpty)
        }
    }

    @Test func givesBackAJobWithASoftPromptThatIsNotThere() async throws {
        try await BackendTest.run(Self.settings) { backend, double in
            await #expect(throws: BackendFault.unknownSoftPrompt) {
                try await backend.generate(.with(softPrompt: "x.zip"), within: .seconds(20))
            }
            #expect(await double.generations.isEmpty)
        }
    }
}
