/// Everything that a horde can be asked to do, with all identifiers already made.
public enum HordeCommand: Sendable {
    /// Makes the anonymous account and the first administrator, on a fresh horde.
    case bootstrap(name: String, key: SecretDigest)
    /// Takes a request into the queue.
    case submit(SubmitCommand)
    /// Notes that a requester looks at its request.
    case touch(RequestID)
    /// Cancels a request.
    case cancel(RequestID)
    /// A worker asks for jobs.
    case pop(PopCommand)
    /// A waiting pop is given up by its caller.
    case withdraw(PopID)
    /// A worker delivers a text.
    case deliver(DeliverCommand)
    /// A worker gives a job back that it cannot do.
    case fail(JobID, owner: UserID)
    /// Jobs did not reach their worker: its caller had gone.
    case giveBack([JobID])
    /// A requester complains about a text.
    case report(GenerationReport)
    /// Somebody makes an account.
    case register(Registration)
    /// An administrator makes an account.
    case create(UserCreation, actor: UserID, award: LedgerEventID)
    /// A user is changed.
    case changeUser(
        UserID, UserChanges, actor: UserID, adjustment: LedgerEventID, promotion: LedgerEventID,
        grant: LedgerEventID)
    /// A user is marked as deleted, or wiped once it has been for long.
    case deleteUser(UserID, actor: UserID, closing: LedgerEventID)
    /// A worker is changed.
    case changeWorker(WorkerID, WorkerChanges, actor: UserID)
    /// A worker is removed.
    case deleteWorker(WorkerID, actor: UserID)
    /// A user gives kudos to another.
    case transfer(TransferOrder, event: LedgerEventID)
    /// An administrator gives kudos, or sets a balance right.
    case award(AwardOrder, actor: UserID, event: LedgerEventID)
    /// An administrator undoes a movement, as a journal keeps it.
    case reverse(LedgerMovement, as: LedgerEventID, actor: UserID)
    /// The modes are changed.
    case changeModes(ModeChanges, actor: UserID)
    /// An invitation is made.
    case createInvitation(InvitationOrder, id: InvitationID, actor: UserID)
    /// An invitation is taken back.
    case revokeInvitation(InvitationID, actor: UserID)
    /// The operator gives other sizes of models than before.
    case changeCatalogue(ModelCatalogue)
    /// A moderator confirms the size of a model.
    case confirmModel(String, ModelSize, actor: UserID)
    /// A moderator takes such a confirmation back.
    case withdrawModel(String, actor: UserID)
    /// A moderator makes a filter.
    case createFilter(FilterChanges, id: FilterID, actor: UserID)
    /// A moderator changes a filter.
    case changeFilter(FilterID, FilterChanges, actor: UserID)
    /// A moderator removes a filter.
    case deleteFilter(FilterID, actor: UserID)
    /// A user publishes a style.
    case createStyle(StyleContent, id: StyleID, actor: UserID)
    /// A style is changed.
    case changeStyle(StyleID, StyleContent, actor: UserID)
    /// A style is removed.
    case deleteStyle(StyleID, actor: UserID)
    /// A user publishes a collection of styles.
    case createCollection(CollectionContent, id: CollectionID, actor: UserID)
    /// A collection is changed.
    case changeCollection(CollectionID, CollectionContent, actor: UserID)
    /// A collection is removed.
    case deleteCollection(CollectionID, actor: UserID)
    /// A trusted user makes a team.
    case createTeam(TeamChanges, id: TeamID, actor: UserID)
    /// A team is changed.
    case changeTeam(TeamID, TeamChanges, actor: UserID)
    /// A team is removed.
    case deleteTeam(TeamID, actor: UserID)
    /// Somebody writes to workers.
    case createMessage(MessageOrder, id: MessageID, actor: UserID)
    /// A message to workers is removed.
    case deleteMessage(MessageID, actor: UserID)
    /// A user lends a key.
    case createSharedKey(SharedKeyChanges, key: SecretDigest, actor: UserID)
    /// The owner changes a key that it lends.
    case changeSharedKey(SharedKeyID, SharedKeyChanges, actor: UserID)
    /// The owner takes a key back.
    case deleteSharedKey(SharedKeyID, actor: UserID)
    /// Deals with what is due.
    case sweep
    /// Stops or resumes handing out jobs.
    case setHandingOut(Bool)
}
