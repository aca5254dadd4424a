import Dispatch

/// A serial executor over a dispatch queue of its own.
///
/// SQLite blocks its thread while it reads, writes and waits for a disk. An actor on this executor
/// does so on a thread of the queue and leaves those of the cooperative pool to everybody else.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// Creates an executor whose queue carries `label` in crash reports and debuggers.
    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    /// Runs a job after all that were enqueued before it.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        queue.async {
            unsafe job.runSynchronously(on: executor)
        }
    }
}
