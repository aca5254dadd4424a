public import Foundation
import Synchronization

/// The owner's window into a running bridge: shows how it is, and pauses it.
public final class BridgeMonitor: Sendable {
    private struct State {
        var status: BridgeStatus
        var isPaused = false
        var tell: (@Sendable (BridgeEvent) -> Void)?
        var balance: (@Sendable () async -> Double?)?
        var askedAt: Date?
    }

    private let state: Mutex<State>
    private let now: @Sendable () -> Date

    /// Creates a monitor before its bridge begins.
    ///
    /// - Parameters:
    ///   - status: What is known before the bridge begins.
    ///   - now: The clock on the wall.
    public init(
        _ status: BridgeStatus? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        let status =
            status ?? BridgeStatus(worker: "", horde: "", threads: 1, startedAt: now())
        state = Mutex(State(status: status))
        self.now = now
    }

    /// Creates a monitor for the worker of a configuration.
    public convenience init(_ configuration: BridgeConfiguration) {
        self.init(
            BridgeStatus(
                worker: configuration.workerName, horde: configuration.hordeURL.text,
                threads: configuration.settings.threads, startedAt: Date()))
    }

    /// How the bridge is now.
    public var status: BridgeStatus { state.withLock { $0.status } }

    /// Lets the bridge take no more jobs until `resume`; running ones go on.
    public func pause() { setPaused(true) }

    /// Lets the bridge take jobs again.
    public func resume() { setPaused(false) }

    /// Asks the horde for the owner's balance, unless it was asked lately.
    ///
    /// - Parameters:
    ///   - age: How long an answer counts.
    ///   - limit: How long the horde may take; the balance stays what it was when it takes longer.
    public func refreshBalance(olderThan age: Duration, within limit: Duration) async {
        let now = now()
        let ask = state.withLock { state -> (@Sendable () async -> Double?)? in
            if let askedAt = state.askedAt, now.timeIntervalSince(askedAt) < age / .seconds(1) {
                return nil
            }
            if state.balance != nil { state.askedAt = now }
            return state.balance
        }
        guard let ask else { return }
        let balance = await withTaskGroup(of: Double?.self) { group in
            group.addTask { await ask() }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        state.withLock { state in
            // Whoever looks next asks again for what did not come.
            if balance == nil { state.askedAt = nil } else { state.status.balance = balance }
        }
    }

    /// Tells how to ask the horde for the owner's balance.
    func connectBalance(_ balance: (@Sendable () async -> Double?)?) {
        state.withLock { $0.balance = balance }
    }

    /// Connects a bridge that begins, and tells it about a pause from before.
    func connect(_ tell: @escaping @Sendable (BridgeEvent) -> Void) {
        let isPaused = state.withLock { state in
            state.tell = tell
            return state.isPaused
        }
        if isPaused { tell(.held(.owner)) }
    }

    /// Forgets a bridge that ended.
    func disconnect() {
        state.withLock { $0.tell = nil }
    }

    /// Follows an event of the bridge.
    func observe(
        _ event: BridgeEvent, _ actions: [BridgeAction], _ phases: [RunningJob.Phase?]
    ) {
        let now = now()
        state.withLock { $0.status.follow(event, actions, phases, at: now) }
    }

    private func setPaused(_ isPaused: Bool) {
        let tell = state.withLock { state in
            state.isPaused = isPaused
            return state.tell
        }
        tell?(isPaused ? .held(.owner) : .released(.owner))
    }
}
