internal import HordeCore
internal import Hummingbird

extension HordeRequestContext {
    /// The request in the path.
    func request() throws(HordeRejection) -> HordeCore.RequestID {
        try identifier(else: .unknownRequest) { HordeCore.RequestID($0) }
    }

    /// The job in the path.
    func job() throws(HordeRejection) -> JobID {
        try identifier(else: .unknownJob) { JobID($0) }
    }

    /// The worker in the path.
    func worker() throws(HordeRejection) -> WorkerID {
        try identifier(else: .unknownWorker) { WorkerID($0) }
    }

    /// The invitation in the path.
    func invitation() throws(HordeRejection) -> InvitationID {
        try identifier(else: .unknownInvitation) { InvitationID($0) }
    }

    /// The filter in the path.
    func filter() throws(HordeRejection) -> FilterID {
        try identifier(else: .unknownFilter) { FilterID($0) }
    }

    /// The style in the path.
    func style() throws(HordeRejection) -> StyleID {
        try identifier(else: .unknownStyle) { StyleID($0) }
    }

    /// The collection in the path.
    func collection() throws(HordeRejection) -> CollectionID {
        try identifier(else: .unknownCollection) { CollectionID($0) }
    }

    /// The message in the path.
    func message() throws(HordeRejection) -> MessageID {
        try identifier(else: .unknownMessage) { MessageID($0) }
    }

    /// The team in the path.
    func team() throws(HordeRejection) -> TeamID {
        try identifier(else: .unknownTeam) { TeamID($0) }
    }

    /// The user in the path, by number or by name and number.
    func user() throws(HordeRejection) -> UserID {
        try identifier(else: .unknownUser) { UserAlias.user(in: $0) }
    }

    /// The user in the path, by number alone, as the interfaces that we copy have it.
    func userByNumber() throws(HordeRejection) -> UserID {
        try identifier(else: .unknownUser) {
            $0.contains("#") ? nil : UserAlias.user(in: $0)
        }
    }

    private func identifier<Identifier>(
        else rejection: HordeRejection, _ read: (String) -> Identifier?
    ) throws(HordeRejection) -> Identifier {
        guard let identifier = parameters.get("id").flatMap(read) else { throw rejection }
        return identifier
    }
}
