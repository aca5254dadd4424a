import HordeBridge
import KoboldAIDouble
import Synchronization
import Testing

/// Hundreds of jobs over real sockets with a seeded mix of faults of both sides.
@Suite(.timeLimit(.minutes(3))) struct BridgeSocketStormTests {
    /// Times out seldom, because each costs its time.
    private static let faults: [DoubleFault] = [
        .busy, .unprocessable, .notImplemented, .outOfMemory, .tokenOverflow, .badInput, .webPage,
        .webPageAsSuccess, .jsonArray, .null, .noResults, .emptyText, .closeInMidAnswer,
        .closeWithoutAnswer, .busy, .null, .closeInMidAnswer, .webPage, .hang, .stall,
    ]

    @Test(arguments: [
        (UInt64(1), 1, DoubleSettings.koboldCpp), (2, 3, .koboldCpp), (3, 2, .openAI(.vLLM)),
        (4, 4, .openAI(.llamaCpp)),
    ])
    func losesNoJobAndDoesNoneTwice(
        seed: UInt64, threads: Int, settings: DoubleSettings
    ) async throws {
        var settings = settings
        settings.isExclusive = false
        let double = try await KoboldAIDouble.start(settings)
        let horde = StormHorde(seed: seed, jobs: 150, double: double)
        let server = try await LoopbackServer.start { await horde.respond(to: $0) }
        let chance = Mutex(StormChance(state: seed))
        await double.set {
            chance.withLock { $0.isOne(of: 2) ? nil : $0.element(Self.faults) }
        }
        try await FastBridge.run(
            horde: "http://127.0.0.1:\(server.port)", double: double, settings.program,
            threads: threads, patience: .milliseconds(1500)
        ) {
            await horde.end()
        }
        let popped = await horde.popped
        #expect(popped.count == 150)
        #expect(await horde.repeated == 0, "What has ended is not handed in again.")
        let bodies = await horde.bodies
        #expect(Set(bodies.keys) == Set(popped), "The horde is told about every job.")
        #expect(bodies.values.allSatisfy { $0.count == 1 }, "A job has one end.")
        for (id, count) in await horde.generations {
            let later = await horde.asked(for: id)
            #expect(later == count, "Nothing is generated for a job that has ended.")
        }
        #expect(await double.maximumConcurrency <= threads)
        await server.shutdown()
        await double.shutdown()
    }
}
