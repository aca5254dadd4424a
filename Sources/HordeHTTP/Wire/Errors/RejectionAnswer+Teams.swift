internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about teams.
    static func team(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .teamNeedsTrust:
            APIFault(.forbidden, "UntrustedTeamCreation", "Only trusted users may make teams.")
        case .notTeamOwner:
            APIFault(
                .forbidden, act == .teamChange ? "NotOwner" : "NotModerator",
                "The team belongs to another user.")
        case .teamNameTaken:
            APIFault(.badRequest, "TeamNameAlreadyExists", "Another team has this name.")
        case .tooManyTeams(let limit):
            APIFault.badRequest("A user may have at most \(limit) teams.")
        default:
            APIFault(.notFound, "TeamNotFound", "There is no such team.")
        }
    }
}
