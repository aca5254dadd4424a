internal import HTTPTypes
internal import HordeCore

/// Translates the refusals of the core into status, code and sentence.
enum RejectionAnswer {
    /// The answer to a refusal of `act`.
    ///
    /// The switch has no default, so a new rule cannot be added without deciding its answer.
    static func fault(for rejection: HordeRejection, of act: RefusedAct) -> APIFault {
        switch rejection {
        case .inMaintenance, .storageUnavailable, .outcomePending, .stopping, .full:
            instance(rejection)
        case .unknownKey, .unknownUser, .deletedUser, .anonymousForbidden, .anonymousDisabled,
            .notModerator, .notAdministrator, .registrationClosed, .invitationInvalid,
            .nameInvalid, .keyTaken, .unknownInvitation, .invalidValue, .nothingToChange:
            people(rejection, act)
        case .cannotDeleteModerator, .notUserOrModerator, .cannotWipeYet, .userNotDeleted,
            .notService:
            leaving(rejection)
        case .unknownSharedKey, .notSharedKeyOwner, .tooManySharedKeys, .sharedKeyEmpty,
            .sharedKeyExpired, .sharedKeyTooPoor, .sharedKeyTextTooLong,
            .sharedKeyForStyles:
            sharedKey(rejection, act)
        case .emptyPrompt, .promptTooLong, .parametersTooLong, .unknownWorkerInList,
            .tooManyWorkersInList, .tooManyModels, .tooManyOpenJobs, .contextShorterThanLength,
            .standingTooLow, .coverNeeded, .unknownRequest:
            request(rejection)
        case .unknownWorker, .notWorkerOwner, .workerNameTaken, .ownerFlagged,
            .workersByInvitation, .tooManyWorkers, .noModels, .workerInMaintenance, .workerBusy,
            .unknownJob, .alreadyDelivered, .jobAbandoned, .alreadyReported:
            work(rejection, act)
        case .trustNeeded, .modelOfAnother, .promptRefused, .unknownFilter, .patternInvalid,
            .tooManyFilters, .unknownStyle, .unknownCollection, .customizerNeeded,
            .notStyleOwner, .tooManyStyles, .styleInvalid:
            content(rejection, act)
        case .unknownTeam, .teamNeedsTrust, .notTeamOwner, .teamNameTaken, .tooManyTeams:
            team(rejection, act)
        case .unknownMessage, .messageForOthers, .notMessageAuthor, .tooManyMessages:
            message(rejection)
        case .transferFromAnonymous, .transferToAnonymous, .transferToSelf,
            .unknownTransferTarget, .sourceFlagged, .targetFlagged, .amountNegative, .amountZero,
            .amountTooLarge, .insufficientKudos, .idempotencyConflict:
            kudos(rejection, act)
        case .unknownMovement, .alreadyReversed, .reversalIsFinal:
            reversal(rejection)
        }
    }

    private static func instance(_ rejection: HordeRejection) -> APIFault {
        switch rejection {
        case .inMaintenance:
            return APIFault(
                .badRequest, "MaintenanceMode",
                "The horde is in maintenance and takes no new requests.")
        case .outcomePending:
            return later(
                "OutcomePending", "This may have been done; asking again is safe and will tell.")
        case .stopping:
            return later("ServerStopping", "The server is stopping.")
        case .full:
            return later("HordeFull", "The horde holds as much as it can at present.")
        default:
            return later(
                "StorageUnavailable", "Facts cannot be written at present; nothing was done.")
        }
    }

    private static func later(_ code: String, _ message: String) -> APIFault {
        var fault = APIFault(.serviceUnavailable, code, message)
        fault.retryAfter = 5
        return fault
    }
}
