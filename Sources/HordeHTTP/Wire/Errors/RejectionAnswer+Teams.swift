internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about messages to workers.
    static func message(_ rejection: HordeRejection) -> APIFault {
        switch rejection {
        case .messageForOthers:
            APIFault(
                .forbidden, "MessagesOnlyOwnWorkers",
                "Only moderators write to workers of others and to all.")
        case .notMessageAuthor:
            APIFault(.forbidden, "Forbidden", "This belongs to another user.")
        case .tooManyMessages(let limit):
            APIFault.badRequest(
                "At most \(limit) messages of a user are kept; remove one, or wait.")
        default:
            APIFault(.notFound, "WorkermessageNotFound", "There is no such message.")
        }
    }

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
