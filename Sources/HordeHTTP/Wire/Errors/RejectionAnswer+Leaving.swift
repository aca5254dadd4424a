internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about users who are deleted or come back, and about services.
    static func leaving(_ rejection: HordeRejection) -> APIFault {
        switch rejection {
        case .cannotDeleteModerator:
            return APIFault(
                .forbidden, "CannotDeleteMod", "A moderator is not deleted; take the role first.")
        case .notUserOrModerator:
            return APIFault(
                .forbidden, "NotUserOrMod", "Only the user or a moderator may do this.")
        case .cannotWipeYet:
            return APIFault(
                .forbidden, "CannotWipeActiveUser",
                "The user is marked as deleted; it can be wiped 30 days after that.")
        case .notService:
            return APIFault(
                .forbidden, "NonServiceForbidden", "Only a service has a passkey.")
        default:
            return APIFault(.badRequest, "UserNotDeleted", "The user is not deleted.")
        }
    }
}
