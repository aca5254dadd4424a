internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about keys, users, roles and registration.
    static func people(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .unknownKey:
            return APIFault(.unauthorized, "InvalidAPIKey", "No user has this API key.")
        case .anonymousDisabled:
            return APIFault(
                .unauthorized, "InvalidAPIKey",
                "This horde takes no anonymous requests; register for a key of your own.")
        case .unknownUser:
            return act == .award
                ? APIFault(.badRequest, "InvalidAwardUsername", "There is no such user.")
                : APIFault(.notFound, "UserNotFound", "There is no such user.")
        case .deletedUser:
            return APIFault(
                act == .transfer ? .badRequest : .forbidden, "DeletedUser",
                "The user was deleted.")
        case .anonymousForbidden:
            return anonymous(act)
        case .notModerator:
            return APIFault(.forbidden, "NotModerator", "Only a moderator may do this.")
        case .notAdministrator:
            return APIFault(
                .forbidden, act == .award ? "NotAllowedAwards" : "NotAdmin",
                "Only an administrator may do this.")
        case .registrationClosed:
            return APIFault(.forbidden, "RegistrationClosed", "Registration is closed.")
        case .invitationInvalid:
            return APIFault(
                .forbidden, "InvitationInvalid",
                "Registration needs a valid invitation code that is not used up.")
        case .nameInvalid:
            return APIFault.badRequest("The name is empty, too long or not allowed.")
        case .keyTaken:
            return APIFault(.conflict, "KeyTaken", "Please try again.")
        case .unknownInvitation:
            return APIFault(.notFound, "InvitationNotFound", "There is no such invitation.")
        case .invalidValue(let field):
            return APIFault(
                faults: [FieldFault(path: field, text: "has a value that it cannot have")])
        default:
            return nothing(act)
        }
    }

    private static func anonymous(_ act: RefusedAct) -> APIFault {
        let code =
            switch act {
            case .pop, .delivery, .workerChange, .workerDeletion: "AnonForbiddenWorker"
            case .userChange: "AnonForbiddenUserMod"
            case .userDeletion: "AnonForbiddenUser"
            case .award: "NotAllowedAwards"
            case .styleChange: "StylesAnonForbidden"
            default: "AnonForbidden"
            }
        return APIFault(
            .forbidden, code,
            "The anonymous account may not do this; register for a key of your own.")
    }

    private static func nothing(_ act: RefusedAct) -> APIFault {
        let code =
            switch act {
            case .userChange: "NoUserModSelected"
            case .workerChange: "NoWorkerModSelected"
            case .modeChange: "NoHordeModSelected"
            case .teamChange: "NoTeamModSelected"
            case .sharedKeyChange: "NoSharedKeyModSelected"
            case .filterChange: "NoFilterModSelected"
            default: "BadRequest"
            }
        return APIFault(.badRequest, code, "The body names nothing that can be changed.")
    }
}
