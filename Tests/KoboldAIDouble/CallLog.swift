/// Calls in the order of arrival, each of which a test can wait for.
public struct CallLog {
    /// Every call.
    public private(set) var calls: [LoopbackRequest] = []
    private var isSeen: [Bool] = []
    private var waiting:
        [(
            matches: @Sendable (LoopbackRequest) -> Bool,
            continuation: CheckedContinuation<LoopbackRequest, Never>
        )] = []

    /// A log without calls.
    public init() {}

    /// Records a call and hands it to whoever has waited for it longest.
    public mutating func record(_ call: LoopbackRequest) {
        calls.append(call)
        let index = waiting.firstIndex { $0.matches(call) }
        isSeen.append(index != nil)
        if let index { waiting.remove(at: index).continuation.resume(returning: call) }
    }

    /// Hands over the first matching call that nobody has waited for, now or when it comes.
    public mutating func hand(
        _ matches: @escaping @Sendable (LoopbackRequest) -> Bool,
        to continuation: CheckedContinuation<LoopbackRequest, Never>
    ) {
        if let index = calls.indices.first(where: { !isSeen[$0] && matches(calls[$0]) }) {
            isSeen[index] = true
            continuation.resume(returning: calls[index])
        } else {
            waiting.append((matches, continuation))
        }
    }
}
