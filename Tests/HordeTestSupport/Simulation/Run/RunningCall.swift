import HordeCore
import Synchronization

/// A call that was made and may still wait for its answer.
final class RunningCall: Sendable {
    let number: Int
    let call: SimulatedCall
    private let box = Mutex<SimulatedReply?>(nil)
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(number: Int, call: SimulatedCall) {
        self.number = number
        self.call = call
    }

    /// The answer; nil while there is none.
    var reply: SimulatedReply? { box.withLock { $0 } }

    /// Makes the call.
    func start(on service: HordeService) {
        let task = Task {
            let reply = await call.answer(of: service)
            box.withLock { $0 = reply }
        }
        self.task.withLock { $0 = task }
    }

    /// Gives up waiting for the answer.
    func cancel() { task.withLock { $0?.cancel() } }

    var isPop: Bool {
        if case .pop = call { true } else { false }
    }
}
