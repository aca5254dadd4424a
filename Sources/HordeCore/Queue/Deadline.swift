/// Something that falls due.
struct Deadline: Comparable, Hashable, Sendable {
    enum Subject: Hashable, Sendable {
        /// A request may have expired.
        case request(RequestID)
        /// A job may have run out of time.
        case job(JobID)
        /// A pop has waited long enough.
        case pop(PopID)
        /// A worker may have become stale.
        case worker(WorkerID)
        /// Check-ins are to be written down.
        case progress
        /// A user's monthly grant may be due.
        case monthlyGrant(UserID)
        /// A message to workers is to be forgotten.
        case message(MessageID)
        /// Old idempotency keys are to be forgotten.
        case idempotencyKeys
    }

    let time: Timestamp
    /// Breaks ties by order of insertion.
    let order: UInt64
    let subject: Subject

    static func < (left: Deadline, right: Deadline) -> Bool {
        (left.time, left.order) < (right.time, right.order)
    }
}
