import HordeBridge
import KoboldAIDouble
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct KoboldCppStreamTests {
    private static let whole = " and the lamp burned all night."
    private static let half = " and the lamp burned"

    @Test func streamsATextAndTellsHowFarItIs() async throws {
        try await BackendTest.run(.koboldCpp) { backend, double in
            let told = Mutex<[GenerationProgress]>([])
            let text = try await backend.generate(.sample, within: .seconds(20)) { progress in
                told.withLock { $0.append(progress) }
            }
            #expect(text.value == Self.whole)
            #expect(await double.generations.map(\.path) == ["/api/extra/generate/stream"])
            let last = told.withLock(\.last)
            #expect(last?.pieces == 7)
            #expect(last?.bytes == Self.whole.utf8.count)
        }
    }

    @Test func takesAStreamThatDoesNotTellItsEnd() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.tellsEnd = false
        try await BackendTest.run(settings) { backend, _ in
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == Self.whole)
        }
    }

    @Test func fallsBackForAProgramThatCannotStreamAndRemembersIt() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.streams = false
        try await BackendTest.run(settings) { backend, double in
            for _ in 1...2 {
                let text = try await backend.generate(.sample, within: .seconds(20))
                #expect(text.value == Self.whole)
                _ = try await backend.describe()
            }
            #expect(
                await double.generations.map(\.path) == [
                    "/api/extra/generate/stream", "/api/v1/generate", "/api/v1/generate",
                ])
        }
    }

    @Test(arguments: [DoubleFault.hold, .stall])
    func handsInTheTextSoFarWhenTimeRunsOut(_ fault: DoubleFault) async throws {
        try await BackendTest.run(.koboldCpp, patience: .seconds(1)) { backend, double in
            await double.set(fault: fault)
            let text = try await backend.generate(.sample, within: .seconds(60))
            #expect(text.value == Self.half)
            let abort = await double.nextCall(to: "/api/extra/abort")
            #expect(abort.json?["genkey"]?.text == "HORDEREQ_job-1")
        }
    }

    @Test func saysThatTimeRanOutWithoutAnyText() async throws {
        try await BackendTest.run(.koboldCpp, patience: .milliseconds(50)) { backend, double in
            await double.set(fault: .hang)
            await #expect(throws: BackendFault.timedOut) {
                try await backend.generate(.sample, within: .seconds(60))
            }
        }
    }

    @Test func endsAStreamThatNobodyWantsByItsOwnKey() async throws {
        try await BackendTest.run(.koboldCpp) { backend, double in
            _ = try await backend.describe()
            await double.set(fault: .hold)
            let (begun, source) = AsyncStream<Void>.makeStream()
            async let text = backend.generate(.sample, within: .seconds(20)) { progress in
                if progress.bytes == Self.half.utf8.count { source.finish() }
            }
            for await _ in begun {}
            await backend.abandon(.with(id: "job-other"))
            await backend.abandon(.sample)
            #expect(try await text.value == Self.half)
            let keys = await double.calls.filter { $0.path.hasSuffix("abort") }
                .map { $0.json?["genkey"]?.text }
            #expect(keys == ["HORDEREQ_job-other", "HORDEREQ_job-1"])
        }
    }

    @Test(arguments: [
        (DoubleFault.busy, BackendFault.busy), (.null, .unusableAnswer),
        (.badInput, .refused(status: 500)), (.webPage, .webPage),
        (.closeInMidAnswer, .closedConnection), (.closeWithoutAnswer, .closedConnection),
    ])
    func sortsFaults(fault: DoubleFault, expected: BackendFault) async throws {
        try await BackendTest.run(.koboldCpp) { backend, double in
            await double.set(fault: fault, times: 1)
            await #expect(throws: expected) {
                try await backend.generate(.sample, within: .seconds(20))
            }
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == Self.whole)
        }
    }

    @Test func takesAnEmptyTextThatEndsInOrder() async throws {
        try await BackendTest.run(.koboldCpp) { backend, double in
            await double.set(fault: .emptyText)
            let text = try await backend.generate(.sample, within: .seconds(20))
            #expect(text.value == "")
        }
    }

    @Test func endsTheGenerationOfACancelledTask() async throws {
        try await BackendTest.run(.koboldCpp) { backend, double in
            _ = try await backend.describe()
            await double.set(fault: .hang)
            let task = Task { try await backend.generate(.sample, within: .seconds(20)) }
            _ = await double.nextGeneration()
            task.cancel()
            await #expect(throws: BackendFault.cancelled) { try await task.value }
        }
    }

    @Test func cutsATextBeforeItsStopSequence() async throws {
        for settings in [DoubleSettings(), .koboldCpp] {
            try await BackendTest.run(settings) { backend, _ in
                let job = Job.with(["stop_sequence": .array([.string(" all"), .string("lamp b")])])
                let text = try await backend.generate(job, within: .seconds(20))
                #expect(text.value == " and the ")
            }
        }
    }
}
