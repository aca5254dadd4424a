/// What a caller was doing when the horde refused; the wire names some refusals by it.
enum RefusedAct: Hashable, CaseIterable, Sendable {
    /// Asking for texts, looking at them, cancelling.
    case request
    /// Asking for work.
    case pop
    /// Handing a text in.
    case delivery
    /// Changing a worker.
    case workerChange
    /// Removing a worker.
    case workerDeletion
    /// Giving kudos.
    case transfer
    /// Changing a user.
    case userChange
    /// Making or changing a shared key.
    case sharedKeyChange
    /// Deleting a user.
    case userDeletion
    /// Giving kudos as an administrator, in the interface of today.
    case award
    /// Changing the modes.
    case modeChange
    /// Changing a filter.
    case filterChange
    /// Publishing or changing a style or a collection.
    case styleChange
    /// Looking at a style by its identifier.
    case styleReading
    /// Making or changing a team.
    case teamChange
    /// Removing a team.
    case teamDeletion
    /// Writing to workers.
    case messageChange
    /// Complaining about a text.
    case report
    /// Anything else.
    case other
}
