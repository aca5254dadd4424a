/// A fact that survives a restart.
///
/// None of them can hold a prompt, a text, an address or a key.
public enum DurableEvent: Hashable, Sendable {
    /// A user came, or its profile changed; the whole new profile.
    case userSaved(UserProfile)
    /// A worker came, or its profile changed; the whole new profile.
    case workerSaved(WorkerProfile)
    /// A worker was removed by its owner or a moderator.
    case workerDeleted(WorkerID)
    /// A requester complained about a text of a worker's.
    case workerReported(WorkerID, ReportReason)
    /// A text was delivered, counted and paid.
    case jobSettled(Settlement)
    /// A worker's uptime was rewarded.
    case uptimeRewarded(UptimeCredit)
    /// Check-in times, uptimes and failure counts, folded over a few seconds.
    case workersProgressed([WorkerProgress])
    /// A user gave kudos to another.
    case kudosTransferred(TransferRecord)
    /// Kudos moved for another reason: awards, adjustments, grants, promotions, reversals.
    case kudosMoved(LedgerEvent)
    /// The modes changed; the whole new value.
    case modesChanged(HordeModes)
    /// An invitation was made, used or revoked; the whole new value.
    case invitationSaved(Invitation)
    /// A filter was made or changed; the whole new value.
    case filterSaved(TextFilter)
    /// A filter was removed.
    case filterDeleted(FilterID)
    /// A moderator confirmed the size of a model; the whole new value.
    case modelConfirmed(ModelConfirmation)
    /// A confirmation was taken back.
    case modelWithdrawn(String)
    /// A style was made or changed; the whole new value.
    case styleSaved(Style)
    /// A style was removed; no collection holds it any more.
    case styleDeleted(StyleID)
    /// A collection was made or changed; the whole new value.
    case collectionSaved(StyleCollection)
    /// A collection was removed.
    case collectionDeleted(CollectionID)
    /// A request was made in a style.
    case styleUsed(StyleChoice)
    /// A team was made, changed, or keeps what a worker did that leaves it; the whole new value.
    case teamSaved(Team)
    /// A team was removed; no worker belongs to it any more.
    case teamDeleted(TeamID)
    /// A message to workers was written.
    case messageSaved(WorkerMessage)
    /// A message was removed, or its time was over long ago.
    case messageDeleted(MessageID)
    /// A shared key came or changed; the whole new value.
    case sharedKeySaved(SharedKey)
    /// A shared key was taken back.
    case sharedKeyDeleted(SharedKeyID)
    /// Idempotency keys of transfers before this instant are forgotten.
    case idempotencyKeysForgotten(before: Timestamp)
}
