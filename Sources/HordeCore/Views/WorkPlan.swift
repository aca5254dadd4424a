import HeapModule

/// How long threads take for some jobs, one after the other, each on the thread that is free first.
struct WorkPlan {
    private struct Thread: Comparable {
        /// Milliseconds from now.
        var freeAfter: Int64
        /// Thousandths of a token a second.
        let speed: Int64
        /// Breaks ties.
        let number: Int

        static func < (left: Thread, right: Thread) -> Bool {
            (left.freeAfter, right.speed, left.number)
                < (right.freeAfter, left.speed, right.number)
        }

        static func == (left: Thread, right: Thread) -> Bool { left.number == right.number }
    }

    private var heap = Heap<Thread>()
    /// What all threads generate together.
    private var rate: Int64 = 0
    /// What is still to be generated of jobs that run, in thousandths of a token times a thousand.
    private var running: Int64 = 0

    /// How many threads there are.
    var threads: Int { heap.count }

    /// Adds a thread.
    ///
    /// - Parameters:
    ///   - speed: Thousandths of a token a second, above zero.
    ///   - time: Milliseconds until it is free.
    mutating func addThread(speed: Int64, freeAfter time: Int64) {
        heap.insert(Thread(freeAfter: time, speed: speed, number: heap.count))
        rate += speed
        running += time * speed
    }

    /// Has some jobs of one length done, after all that were added before.
    ///
    /// - Returns: milliseconds until the last of them is done.
    @discardableResult
    mutating func add(_ jobs: Int, of length: Int) -> Int64 {
        var end: Int64 = 0
        for _ in 0..<jobs {
            guard var thread = heap.popMin() else { return end }
            thread.freeAfter += Int64(length) * 1_000_000 / thread.speed
            end = max(end, thread.freeAfter)
            heap.insert(thread)
        }
        return end
    }

    /// Milliseconds until some jobs are done behind many tokens, as if all threads shared the work.
    ///
    /// - Parameters:
    ///   - tokens: What stands before them.
    ///   - jobs: How many jobs.
    ///   - length: Tokens in each.
    ///   - share: Of how many workers how many are in this plan; the others are taken to be alike.
    func roughEnd(
        behind tokens: Int, _ jobs: Int, of length: Int, share: (examined: Int, all: Int)
    ) -> Int64 {
        let all = Int64(max(1, share.all))
        let examined = Int64(max(1, share.examined))
        let whole = max(1, rate * all / examined)
        let start = Int64(tokens) * 1_000_000 / whole + running / max(1, rate)
        let one = Int64(length) * 1_000_000 * Int64(max(1, heap.count)) / max(1, rate)
        return start + max(one, Int64(jobs) * Int64(length) * 1_000_000 / whole)
    }
}
