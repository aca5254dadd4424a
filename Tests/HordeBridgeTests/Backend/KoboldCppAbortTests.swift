import HordeBridge
import KoboldAIDouble
import Testing

/// A KoboldCpp that cannot stream ends its generations all the same.
@Suite struct KoboldCppAbortTests {
    private static var settings: DoubleSettings {
        var settings = DoubleSettings.koboldCpp
        settings.streams = false
        return settings
    }

    @Test func abortsAnAbandonedGenerationOfKoboldCppByItsName() async throws {
        try await BackendTest.run(Self.settings) { backend, double in
            _ = try await backend.describe()
            await double.set(fault: .hold)
            async let text = backend.generate(.sample, within: .seconds(20))
            _ = await double.nextGeneration()
            let call = await double.nextGeneration()
            #expect(call.json?["genkey"]?.text == "HORDEREQ_job-1")
            await backend.abandon(.sample)
            #expect(try await text == GeneratedText(" and the lamp burned all night."))
        }
    }

    @Test func endsAGenerationBeforeItsLimitAndKeepsTheTextSoFar() async throws {
        try await BackendTest.run(Self.settings, patience: .milliseconds(50)) { backend, double in
            _ = try await backend.describe()
            await double.set(fault: .hold)
            let text = try await backend.generate(.sample, within: .seconds(60))
            #expect(text == GeneratedText(" and the lamp burned all night."))
            let abort = await double.nextCall(to: "/api/extra/abort")
            #expect(abort.json?["genkey"]?.text == "HORDEREQ_job-1")
        }
    }

    @Test func takesAnEndWithoutTextForNoText() async throws {
        var settings = Self.settings
        settings.text = .fixed("")
        try await BackendTest.run(settings, patience: .milliseconds(50)) { backend, double in
            _ = try await backend.describe()
            await double.set(fault: .hold)
            await #expect(throws: BackendFault.timedOut) {
                try await backend.generate(.sample, within: .seconds(60))
            }
        }
    }
}
