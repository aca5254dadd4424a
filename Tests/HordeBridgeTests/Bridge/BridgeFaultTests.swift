import HordeBridge
import KoboldAIDouble
import Testing

/// The table of faults in `Docs/Bridge.md`, row by row, over real sockets.
@Suite(.serialized, .timeLimit(.minutes(2))) struct BridgeFaultTests {
    /// What the horde is told in the end.
    enum Told: Sendable {
        case text
        case textSoFar
        case empty
        case fault
    }

    /// One fault, how often it comes, and what comes of it.
    struct Row: Sendable, CustomTestStringConvertible {
        let fault: DoubleFault
        /// How often; nil for ever.
        let times: Int?
        let told: Told
        let generations: Int

        init(_ fault: DoubleFault, _ times: Int?, _ told: Told, _ generations: Int) {
            self.fault = fault
            self.times = times
            self.told = told
            self.generations = generations
        }

        var testDescription: String { "\(fault) \(times.map { "\($0) times" } ?? "for ever")" }
    }

    static let rows: [Row] = [
        Row(.busy, 3, .text, 4), Row(.unprocessable, nil, .fault, 1),
        Row(.notImplemented, nil, .fault, 1), Row(.outOfMemory, nil, .fault, 1),
        Row(.tokenOverflow, nil, .fault, 1), Row(.badInput, nil, .fault, 1),
        Row(.webPage, 1, .text, 2), Row(.webPage, nil, .fault, 2),
        Row(.webPageAsSuccess, 1, .text, 2), Row(.webPageAsSuccess, nil, .fault, 2),
        Row(.jsonArray, 1, .text, 2), Row(.jsonArray, nil, .fault, 2),
        Row(.null, 1, .text, 2), Row(.null, nil, .fault, 2),
        Row(.noResults, 1, .text, 2), Row(.noResults, nil, .fault, 2),
        Row(.emptyText, 1, .text, 2), Row(.emptyText, nil, .empty, 2),
        Row(.closeInMidAnswer, 1, .text, 2), Row(.closeInMidAnswer, nil, .fault, 2),
        Row(.closeWithoutAnswer, 1, .text, 2), Row(.closeWithoutAnswer, nil, .fault, 2),
    ]

    @Test(arguments: rows)
    func koboldAI(_ row: Row) async throws {
        try await Self.check(row, DoubleSettings())
    }

    @Test(arguments: rows)
    func koboldCpp(_ row: Row) async throws {
        try await Self.check(row, .koboldCpp)
    }

    @Test(arguments: rows)
    func openAI(_ row: Row) async throws {
        try await Self.check(row, .openAI(.llamaCpp))
    }

    @Test func aWrongPassword() async throws {
        for var settings in [DoubleSettings.koboldCpp, .openAI(.vLLM)] {
            settings.key = "sesame"
            try await Self.check(Row(.busy, 0, .fault, 1), settings)
        }
    }

    /// The program ends while it generates: the job goes back, and no other is taken.
    @Test(arguments: [DoubleSettings(), .koboldCpp, .openAI(.llamaCpp)])
    func aProgramThatGoesWhileItGenerates(_ settings: DoubleSettings) async throws {
        let horde = try await FakeHorde.start()
        let double = try await KoboldAIDouble.start(settings)
        await horde.pops(BridgeServiceTests.job)
        await double.set(fault: .hang)
        try await FastBridge.run(
            horde: horde.address, double: double, settings.program, patience: .seconds(60)
        ) {
            _ = await horde.nextPop()
            _ = await double.nextGeneration()
            await double.shutdown()
            let submit = await horde.nextSubmit()
            #expect(submit.json?["state"]?.text == "faulted")
            #expect(submit.json?["generation"]?.text == "")
        }
        #expect(await horde.calls.count == 2)
        await horde.shutdown()
    }

    /// Runs one job into a fault; afterwards the bridge asks for the next one.
    ///
    /// - Parameter patience: How long a stream may run.
    static func check(
        _ row: Row, _ settings: DoubleSettings, patience: Duration = .seconds(60)
    ) async throws {
        let horde = try await FakeHorde.start()
        let double = try await KoboldAIDouble.start(settings)
        await horde.pops(BridgeServiceTests.job)
        await double.set(fault: row.fault, times: row.times)
        try await FastBridge.run(
            horde: horde.address, double: double, settings.program, patience: patience
        ) {
            _ = await horde.nextPop()
            let submit = await horde.nextSubmit()
            let text = submit.json?["generation"]?.text
            switch row.told {
            case .text: #expect(text == " and the lamp burned all night.")
            case .textSoFar: #expect(text == " and the lamp burned")
            case .empty, .fault: #expect(text == "")
            }
            #expect(submit.json?["state"]?.text == (row.told == .fault ? "faulted" : "ok"))
            #expect(await double.generations.count == row.generations)
            #expect(await double.maximumConcurrency == 1)
            await double.set(fault: nil)
            _ = await horde.nextPop()
        }
        await horde.shutdown()
        await double.shutdown()
    }
}

/// What only streams can do: stop in the middle.
@Suite(.timeLimit(.minutes(2))) struct BridgeStalledStreamTests {
    @Test(arguments: [DoubleSettings.koboldCpp, .openAI(.llamaCpp)])
    func deliversTheTextSoFar(_ settings: DoubleSettings) async throws {
        for fault in [DoubleFault.stall, .hold] {
            let row = BridgeFaultTests.Row(fault, nil, .textSoFar, 1)
            try await BridgeFaultTests.check(row, settings, patience: .seconds(3))
        }
    }

    @Test(arguments: [DoubleSettings.koboldCpp, .openAI(.llamaCpp)])
    func givesBackAJobWithoutAnyText(_ settings: DoubleSettings) async throws {
        let row = BridgeFaultTests.Row(.hang, nil, .fault, 1)
        try await BridgeFaultTests.check(row, settings, patience: .seconds(1))
    }
}
