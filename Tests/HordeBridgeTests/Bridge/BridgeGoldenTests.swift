import Foundation
import HordeBridge
import KoboldAIDouble
import Testing

/// What the bridge asks an AI Horde without our extensions is what the files say, to the byte.
///
/// With `HORDE_REWRITE_GOLDEN=1` in the environment the requests are written anew instead; look at
/// the difference before it is committed.
@Suite(.timeLimit(.minutes(1))) struct BridgeGoldenTests {
    private static var rewrites: Bool {
        ProcessInfo.processInfo.environment["HORDE_REWRITE_GOLDEN"] == "1"
    }

    /// How the back end misbehaves in some of the conversations.
    private static let faults: [String: DoubleFault] = ["faulted.http": .unprocessable]

    /// The conversations that end with a refusal.
    private static let refused: Set<String> = ["wrong-key.http"]

    /// Fields of ours that such a horde ignores; more than these are not sent.
    private static let ignored: Set<String> = ["wait"]

    @Test(arguments: BridgeConversation.names)
    func everyRequestIsAsItWas(name: String) async throws {
        let file = try BridgeConversation(named: name)
        let asked = try await Self.asked(file, name)
        for request in asked {
            #expect(OldHordeRules.objections(to: request).isEmpty)
            #expect(OldHordeRules.unknown(in: request).isSubset(of: Self.ignored))
        }
        let now = asked.map(BridgeConversation.lines)
        if Self.rewrites { return try file.with(now).write() }
        for (old, new) in zip(file.requests, now) {
            #expect(old == new, "\(name): set HORDE_REWRITE_GOLDEN=1 to write it anew")
        }
        #expect(file.requests.count == now.count)
    }

    @Test func thereAreFiles() {
        #expect(BridgeConversation.names.count >= 10)
    }

    /// Holds a conversation, with pauses a thousand times as short.
    private static func asked(
        _ file: BridgeConversation, _ name: String
    ) async throws -> [LoopbackRequest] {
        let horde = try await OldHorde.start(file.answers)
        let double = try await KoboldAIDouble.start(.koboldCpp)
        if let fault = faults[name] { await double.set(fault: fault) }
        let address = await horde.address
        let settings = DoubleSettings.koboldCpp.program
        func converse() async throws {
            try await FastBridge.run(
                horde: address, double: double, settings, patience: .seconds(60),
                endsItself: refused.contains(name)
            ) {
                await horde.allAsked()
            }
        }
        if refused.contains(name) {
            await #expect(throws: BridgeRefusal.self) { try await converse() }
        } else {
            try await converse()
        }
        let asked = await horde.asked
        await horde.shutdown()
        await double.shutdown()
        return asked
    }
}
