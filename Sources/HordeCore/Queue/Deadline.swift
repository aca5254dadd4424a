/// Something that falls due.
///
/// Its parts lie in four words, since every request has one.
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
    /// The order of insertion, which breaks ties, and in the last bits the kind of the subject.
    private let ticket: UInt64
    private let high: UInt64
    private let low: UInt64

    init(time: Timestamp, order: UInt64, subject: Subject) {
        let (kind, bits) = subject.packed
        self.time = time
        ticket = order << 4 | kind
        high = UInt64(truncatingIfNeeded: bits >> 64)
        low = UInt64(truncatingIfNeeded: bits)
    }

    var subject: Subject { Subject(kind: ticket & 15, bits: UInt128(high) << 64 | UInt128(low)) }

    static func < (left: Deadline, right: Deadline) -> Bool {
        (left.time, left.ticket) < (right.time, right.ticket)
    }
}

extension Deadline.Subject {
    /// A number for the kind, below 16, and the bits of what it is about.
    fileprivate var packed: (kind: UInt64, bits: UInt128) {
        switch self {
        case .request(let id): (0, id.bits)
        case .job(let id): (1, id.bits)
        case .pop(let id): (2, id.bits)
        case .worker(let id): (3, id.bits)
        case .progress: (4, 0)
        case .monthlyGrant(let id): (5, UInt128(id.number))
        case .idempotencyKeys: (6, 0)
        case .message(let id): (7, id.bits)
        }
    }

    fileprivate init(kind: UInt64, bits: UInt128) {
        switch kind {
        case 0: self = .request(RequestID(bits: bits))
        case 1: self = .job(JobID(bits: bits))
        case 2: self = .pop(PopID(bits: bits))
        case 3: self = .worker(WorkerID(bits: bits))
        case 4: self = .progress
        case 5: self = .monthlyGrant(UserID(Int(bits)))
        case 6: self = .idempotencyKeys
        case 7: self = .message(MessageID(bits: bits))
        default: preconditionFailure("There is no such kind.")
        }
    }
}
