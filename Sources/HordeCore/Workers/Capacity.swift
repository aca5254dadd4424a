/// What some workers can do together.
struct Capacity: Hashable, Sendable {
    /// How many they are.
    var workers = 0
    /// How many jobs they run at once.
    var threads = 0
    /// How many of them were measured.
    var measuredWorkers = 0
    /// The sum of the measured speeds, in thousandths of a token a second.
    var speed: Int64 = 0
    /// What all threads generate together, in thousandths of a token a second; unmeasured workers
    /// count as ``HordePolicy/assumedSpeed``.
    var rate: Int64 = 0

    /// Nobody.
    static let none = Capacity()

    /// Mean measured speed, in thousandths of a token a second; 0 when nobody was measured.
    var meanSpeed: Int64 { measuredWorkers > 0 ? speed / Int64(measuredWorkers) : 0 }

    static func += (left: inout Capacity, right: Capacity) {
        left.workers += right.workers
        left.threads += right.threads
        left.measuredWorkers += right.measuredWorkers
        left.speed += right.speed
        left.rate += right.rate
    }

    static func -= (left: inout Capacity, right: Capacity) {
        left.workers -= right.workers
        left.threads -= right.threads
        left.measuredWorkers -= right.measuredWorkers
        left.speed -= right.speed
        left.rate -= right.rate
    }
}

extension Capacity {
    /// One worker.
    ///
    /// - Parameters:
    ///   - threads: How many jobs it runs at once.
    ///   - speed: Its measured speed in thousandths of a token a second; nil when unmeasured.
    ///   - assumed: What counts when it is unmeasured.
    init(threads: Int, speed: Int64?, assuming assumed: Int64) {
        self.init(
            workers: 1, threads: threads, measuredWorkers: speed == nil ? 0 : 1,
            speed: speed ?? 0, rate: (speed ?? assumed) * Int64(threads))
    }
}
