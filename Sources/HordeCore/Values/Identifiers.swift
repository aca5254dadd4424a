/// The number of a user: 0 is anonymous, 1 the first administrator, then counting up.
public struct UserID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number, from 0 up.
    public let number: Int

    /// Wraps a number.
    public init(_ number: Int) {
        self.number = number
    }

    /// The account that everybody without a key of their own shares.
    public static let anonymous = UserID(0)

    /// Orders users by when they came.
    public static func < (left: UserID, right: UserID) -> Bool {
        left.number < right.number
    }

    /// The digits of the number.
    public var description: String { "\(number)" }
}

/// Names a worker for ever.
public struct WorkerID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}

/// Names a generation request; who knows it may read and cancel the request.
public struct RequestID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}

/// Names one job of a request; the worker that popped it delivers under this name.
public struct JobID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}

/// Names one business act in the ledger, so that a repetition is recognised.
public struct LedgerEventID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }

    /// The act by which the owner comes to be trusted, should that go with an uptime reward: it
    /// happens once and needs a name of its own.
    var ofPromotion: LedgerEventID { LedgerEventID(bits: ~bits) }
}

/// Names a pop that waits for a job.
public struct PopID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}

/// Names an invitation, apart from its secret code.
public struct InvitationID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}

/// An anonymous caller: a keyed digest of an address, made at the edge and kept in memory only.
public struct CallerID: Hashable, Comparable, Sendable {
    /// The digest.
    public let digest: UInt64

    /// Wraps a digest.
    public init(digest: UInt64) { self.digest = digest }

    /// Orders callers by digest.
    public static func < (left: CallerID, right: CallerID) -> Bool {
        left.digest < right.digest
    }
}
