/// A KoboldAI or KoboldCpp for tests: a real server that misbehaves on demand.
///
/// ```swift
/// let double = try await KoboldAIDouble.start()
/// await double.set(fault: .busy, times: 2)
/// let call = await double.nextGeneration()
/// await double.shutdown()
/// ```
public struct KoboldAIDouble: Sendable {
    /// The port on 127.0.0.1.
    public let port: Int
    private let state: DoubleState
    private let server: LoopbackServer

    /// Starts a double.
    ///
    /// - Parameters:
    ///   - settings: What it pretends to be.
    ///   - port: The port; 0 for any free one.
    public static func start(
        _ settings: DoubleSettings = DoubleSettings(), port: Int = 0
    ) async throws -> KoboldAIDouble {
        let state = DoubleState(settings)
        let server = try await LoopbackServer.start(port: port) { await state.respond(to: $0) }
        return KoboldAIDouble(port: server.port, state: state, server: server)
    }

    /// The address, as a bridge is told it.
    public var address: String { "http://127.0.0.1:\(port)" }

    /// Every call so far, in the order of arrival.
    public var calls: [LoopbackRequest] {
        get async { await state.calls }
    }

    /// Every call to generate so far, refused ones among them.
    public var generations: [LoopbackRequest] {
        get async { await state.calls.filter(\.isGeneration) }
    }

    /// How many calls to generate were open at once, at most.
    public var maximumConcurrency: Int {
        get async { await state.maximumConcurrency }
    }

    /// Makes generations misbehave.
    ///
    /// - Parameters:
    ///   - fault: How; nil to behave again.
    ///   - times: How often; nil for ever.
    public func set(fault: DoubleFault?, times: Int? = nil) async {
        await state.set(fault: fault, times: times)
    }

    /// Lets a function choose how each generation misbehaves; nil to behave.
    public func set(faults: @escaping @Sendable () -> DoubleFault?) async {
        await state.set(faults: faults)
    }

    /// Changes what it pretends to be, as when its owner loads another model.
    public func change(_ change: @Sendable (inout DoubleSettings) -> Void) async {
        await state.change(change)
    }

    /// Waits for the next call to generate that nobody has waited for yet.
    public func nextGeneration() async -> LoopbackRequest {
        await state.next { $0.isGeneration }
    }

    /// Waits for the next call to a path that nobody has waited for yet.
    public func nextCall(to suffix: String) async -> LoopbackRequest {
        await state.next { $0.path.hasSuffix(suffix) }
    }

    /// Lets held generations end with their texts.
    public func release() async {
        await state.release()
    }

    /// Stops it; open calls end without an answer.
    public func shutdown() async {
        await state.release()
        await server.shutdown()
    }
}
