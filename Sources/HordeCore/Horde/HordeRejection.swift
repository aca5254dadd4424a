/// Why the horde refuses a command.
///
/// Nothing has changed then.
///
/// The list is closed: whoever answers callers decides every case.
public enum HordeRejection: Error, Hashable, Sendable {
    // MARK: The instance

    /// The horde is in maintenance and takes no new requests.
    case inMaintenance
    /// Facts cannot be written at present; nothing was done.
    case storageUnavailable
    /// The fact is not yet on disk; it may get there. Asking again is safe.
    case outcomePending
    /// The service is stopping.
    case stopping
    /// Too much is held in memory already.
    case full

    // MARK: Users

    /// No user has the key.
    case unknownKey
    /// No such user.
    case unknownUser
    /// The user was deleted.
    case deletedUser
    /// The anonymous account may not do this, or anonymous use is switched off.
    case anonymousForbidden
    /// Anonymous use is switched off.
    case anonymousDisabled
    /// A moderator is needed.
    case notModerator
    /// An administrator is needed.
    case notAdministrator
    /// Registration is closed.
    case registrationClosed
    /// Registration needs an invitation; the code is missing, unknown, used up, void or revoked.
    case invitationInvalid
    /// The name is empty or too long.
    case nameInvalid
    /// The key is taken by another user.
    case keyTaken
    /// A moderator is not deleted.
    case cannotDeleteModerator
    /// Only the user or a moderator deletes it.
    case notUserOrModerator
    /// The user was marked as deleted too recently, or still has something running.
    case cannotWipeYet
    /// The user is not marked as deleted.
    case userNotDeleted
    /// Only a service has a passkey.
    case notService
    /// No such invitation.
    case unknownInvitation
    /// A field has a value that it cannot have; the field is named as in the core.
    case invalidValue(field: String)

    // MARK: Shared keys

    /// Nobody lends such a key.
    case unknownSharedKey
    /// The key is lent by somebody else.
    case notSharedKeyOwner
    /// The user lends as many keys as it may.
    case tooManySharedKeys(limit: Int)
    /// Nothing is left to be paid with the key.
    case sharedKeyEmpty
    /// The key is void.
    case sharedKeyExpired
    /// The key pays for what is asked in styles, and for nothing else.
    case sharedKeyForStyles
    /// The request may cost more than can still be promised of the key's budget.
    case sharedKeyTooPoor(cost: Kudos, left: Kudos)
    /// The key pays for texts of this many tokens at the most.
    case sharedKeyTextTooLong(limit: Int)

    // MARK: Requests

    /// The prompt is empty.
    case emptyPrompt
    /// The prompt is longer than this many bytes.
    case promptTooLong(limit: Int)
    /// The settings are longer than this many bytes.
    case parametersTooLong(limit: Int)
    /// A worker of the list does not exist.
    case unknownWorkerInList(WorkerID)
    /// More workers are named than this.
    case tooManyWorkersInList(limit: Int)
    /// More models are named than this.
    case tooManyModels(limit: Int)
    /// The user has too many open jobs; this many are allowed.
    case tooManyOpenJobs(limit: Int)
    /// Text and context do not fit: the context asked for is shorter than the text.
    case contextShorterThanLength
    /// The user's standing is below the instance's minimum.
    case standingTooLow(minimum: Kudos)
    /// A text of more than `tokens` tokens needs what the request costs at the most in standing;
    /// only `available` is there.
    case coverNeeded(tokens: Int, cost: Kudos, available: Kudos)
    /// The user must be trusted for what is asked.
    case trustNeeded
    /// No such request, or it is long over.
    case unknownRequest

    // MARK: Workers and jobs

    /// No such worker.
    case unknownWorker
    /// The worker belongs to somebody else.
    case notWorkerOwner
    /// Another user's worker has the name.
    case workerNameTaken
    /// The owner is flagged and may not run workers.
    case ownerFlagged
    /// New workers are by invitation.
    case workersByInvitation
    /// The owner has too many workers; this many are allowed.
    case tooManyWorkers(limit: Int)
    /// The worker offers no model.
    case noModels
    /// A model's name says that it is another user's.
    case modelOfAnother
    /// The worker is in maintenance; the text is its owner's or a moderator's.
    case workerInMaintenance(message: String)
    /// The worker has running jobs.
    case workerBusy
    /// No such job.
    case unknownJob
    /// The job was delivered before and earned this.
    case alreadyDelivered(reward: Kudos)
    /// The job was given to another worker, timed out or failed before.
    case jobAbandoned
    /// The requester complained about the text before.
    case alreadyReported
    /// Nothing was to be changed.
    case nothingToChange

    // MARK: Filters and styles

    /// A filter refuses the prompt; which one is not told.
    case promptRefused
    /// No such filter.
    case unknownFilter
    /// The filter's pattern cannot be read.
    case patternInvalid(PatternFault)
    /// There are as many filters as there may be.
    case tooManyFilters(limit: Int)
    /// No such style.
    case unknownStyle
    /// No such collection of styles.
    case unknownCollection
    /// Styles are published by users who are trusted or were let.
    case customizerNeeded
    /// The style or collection belongs to somebody else.
    case notStyleOwner
    /// The user has as many styles or collections as one may have.
    case tooManyStyles(limit: Int)
    /// A field of a style or collection has a value that it cannot have; the field is named as in
    /// the core.
    case styleInvalid(field: String)

    // MARK: Teams

    /// No such team.
    case unknownTeam
    /// Teams are made by users who are trusted.
    case teamNeedsTrust
    /// The team belongs to somebody else.
    case notTeamOwner
    /// Another team has the name.
    case teamNameTaken
    /// The user has as many teams as one may have.
    case tooManyTeams(limit: Int)

    // MARK: Messages

    /// No such message.
    case unknownMessage
    /// Only moderators write to others' workers.
    case messageForOthers
    /// The message is somebody else's.
    case notMessageAuthor
    /// As many messages of the author are kept as may be.
    case tooManyMessages(limit: Int)

    // MARK: Kudos

    /// The anonymous account gives nothing.
    case transferFromAnonymous
    /// The anonymous account receives nothing.
    case transferToAnonymous
    /// Nobody gives to oneself.
    case transferToSelf
    /// The receiver does not exist.
    case unknownTransferTarget
    /// The giver is flagged.
    case sourceFlagged
    /// The receiver is flagged.
    case targetFlagged
    /// The amount is below zero.
    case amountNegative
    /// The amount is zero.
    case amountZero
    /// The amount is above what one act may move.
    case amountTooLarge(limit: Kudos)
    /// The giver has less at hand.
    case insufficientKudos(available: Kudos)
    /// The idempotency key was used for another transfer, award or adjustment.
    case idempotencyConflict
    /// No such movement.
    case unknownMovement
    /// The movement was undone before, by the one that is named.
    case alreadyReversed(by: LedgerEventID)
    /// The movement undoes another one; that is final.
    case reversalIsFinal
}
