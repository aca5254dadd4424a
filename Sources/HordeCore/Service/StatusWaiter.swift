/// A caller that waits for news of a request.
struct StatusWaiter: Sendable {
    let id: UInt64
    let deadline: Timestamp
    let continuation: CheckedContinuation<Void, Never>
}
