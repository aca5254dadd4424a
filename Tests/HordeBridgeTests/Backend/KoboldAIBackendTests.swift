import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import Testing

@Suite struct KoboldAIBackendTests {
    @Test func describesKoboldAI() async throws {
        var settings = DoubleSettings()
        settings.softPrompts = ["sea.zip", "hills.zip"]
        settings.model = "KoboldAI_fairseq-dense-2.7B"
        try await BackendTest.run(settings) { backend, double in
            let description = try await backend.describe()
            #expect(
                description
                    == BackendDescription(
                        model: "KoboldAI/fairseq-dense-2.7B", maximumLength: 80,
                        maximumContextLength: 1024, lengthLimit: 512,
                        contextLengthLimit: 2048, softPrompts: ["sea.zip", "hills.zip"],
                        version: "1.2.5"))
            let methods = await double.calls.map(\.method)
            #expect(Set(methods) == ["GET"])
        }
    }

    @Test func describesKoboldCpp() async throws {
        try await BackendTest.run(.koboldCpp) { backend, _ in
            let description = try await backend.describe()
            #expect(description.model == "koboldcpp/double-7B")
            #expect(description.softPrompts.isEmpty)
        }
    }

    @Test func takesAProgramWithoutSoftPromptsList() async throws {
        var settings = DoubleSettings()
        settings.softPrompts = nil
        try await BackendTest.run(settings) { backend, _ in
            let description = try await backend.describe()
            #expect(description.softPrompts.isEmpty)
        }
    }

    @Test func capsALengthThatIsTheWholeContext() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.maximumLength = 8192
        settings.maximumContextLength = 8192
        try await BackendTest.run(settings) { backend, _ in
            let description = try await backend.describe()
            #expect(description.maximumLength == 1024)
        }
    }

    @Test(arguments: [(2048, 2048), (16384, 4096), (0, 4096)])
    func offersNoMoreContextThanIsLoaded(loaded: Int, offered: Int) async throws {
        var settings = DoubleSettings.koboldCpp
        settings.maximumContextLength = 4096
        settings.trueContextLength = loaded
        try await BackendTest.run(settings) { backend, _ in
            let description = try await backend.describe()
            #expect(description.maximumContextLength == offered)
        }
    }

    @Test(arguments: ["ReadOnly", "inactive", "CLUSTER", ""])
    func doesNotCountOnAProgramWithoutModel(_ model: String) async throws {
        var settings = DoubleSettings()
        settings.model = model
        try await BackendTest.run(settings) { backend, _ in
            await #expect(throws: BackendFault.noModel) { try await backend.describe() }
        }
    }

    @Test func saysThatNothingAnswers() async throws {
        try await BackendTest.run { backend, double in
            await double.shutdown()
            await #expect(throws: BackendFault.unreachable) { try await backend.describe() }
            await #expect(throws: BackendFault.unreachable) {
                try await backend.generate(.sample, within: .seconds(5))
            }
        }
    }

    @Test(arguments: [
        (DoubleFault.busy, BackendFault.busy), (.unprocessable, .refused(status: 422)),
        (.notImplemented, .notImplemented), (.outOfMemory, .outOfMemory),
        (.tokenOverflow, .tokenOverflow), (.badInput, .refused(status: 500)),
        (.webPage, .webPage), (.webPageAsSuccess, .webPage), (.jsonArray, .unusableAnswer),
        (.null, .unusableAnswer), (.noResults, .unusableAnswer),
        (.closeInMidAnswer, .closedConnection), (.closeWithoutAnswer, .closedConnection),
    ])
    func sortsFaults(fault: DoubleFault, expected: BackendFault) async throws {
        try await BackendTest.run { backend, double in
            _ = try await backend.describe()
            await double.set(fault: fault)
            await #expect(throws: expected) {
                try await backend.generate(.sample, within: .seconds(20))
            }
            await double.set(fault: nil)
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == " and the lamp burned all night.")
        }
    }

    @Test func givesUpOnAProgramThatHangs() async throws {
        try await BackendTest.run { backend, double in
            await double.set(fault: .hang)
            await #expect(throws: BackendFault.timedOut) {
                try await backend.generate(.sample, within: .milliseconds(50))
            }
        }
    }

    @Test func takesALateOrAnEmptyAnswer() async throws {
        try await BackendTest.run { backend, double in
            await double.set(fault: .hold, times: 1)
            async let late = backend.generate(.sample, within: .seconds(20))
            _ = await double.nextGeneration()
            await double.release()
            #expect(try await late == GeneratedText(" and the lamp burned all night."))
            await double.set(fault: .emptyText, times: 1)
            let empty = try await backend.generate(.sample, within: .seconds(20))
            #expect(empty == GeneratedText(""))
        }
    }

    @Test func abortsNothingOnKoboldAI() async throws {
        try await BackendTest.run { backend, double in
            _ = try await backend.describe()
            await backend.abandon(.sample)
            #expect(await !double.calls.contains { $0.path.contains("abort") })
        }
    }
}
