/// Something rare that the rules of an economy do by themselves, which a run should show.
package enum Act: String, CaseIterable, Sendable {
    /// An owner came to be trusted by what it earned, and when.
    case earnedTrust
    /// A worker was paused by what requesters said of its texts.
    case pausedByReports
    /// A month was given to somebody.
    case monthlyGrant
    /// A job was paid for a size that the operator had changed since.
    case changedSize
    /// A worker was told that a job of its own is not wanted any more.
    case unwantedJob
    /// A text was paid by the owner of a key that was lent.
    case lentKeyPaid
    /// A key that was lent could not pay.
    case lentKeyTooPoor
    /// Somebody was marked as deleted who had requests that were open.
    case markedWithRequests
    /// Somebody took its deletion back.
    case undeleted
    /// Somebody was wiped, with what was left of its kudos.
    case wiped
}
