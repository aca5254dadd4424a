import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Every refusal of the core has its status and its code.
@Suite struct RejectionAnswerTests {
    private static let worker = WorkerID(bits: 7)

    static let table: [(HordeRejection, RefusedAct, Int, String?)] = [
        (.inMaintenance, .request, 400, "MaintenanceMode"),
        (.storageUnavailable, .other, 503, "StorageUnavailable"),
        (.outcomePending, .delivery, 503, "OutcomePending"),
        (.stopping, .pop, 503, "ServerStopping"),
        (.full, .request, 503, "HordeFull"),
        (.unknownKey, .other, 401, "InvalidAPIKey"),
        (.unknownUser, .other, 404, "UserNotFound"),
        (.deletedUser, .request, 403, "DeletedUser"),
        (.deletedUser, .transfer, 400, "DeletedUser"),
        (.anonymousForbidden, .pop, 403, "AnonForbiddenWorker"),
        (.anonymousForbidden, .workerChange, 403, "AnonForbiddenWorker"),
        (.anonymousForbidden, .userChange, 403, "AnonForbiddenUserMod"),
        (.anonymousForbidden, .other, 403, "AnonForbidden"),
        (.anonymousDisabled, .request, 401, "InvalidAPIKey"),
        (.notModerator, .other, 403, "NotModerator"),
        (.notAdministrator, .other, 403, "NotAdmin"),
        (.registrationClosed, .other, 403, "RegistrationClosed"),
        (.invitationInvalid, .other, 403, "InvitationInvalid"),
        (.nameInvalid, .other, 400, "BadRequest"),
        (.keyTaken, .other, 409, "KeyTaken"),
        (.unknownInvitation, .other, 404, "InvitationNotFound"),
        (.invalidValue(field: "x"), .other, 400, nil),
        (.nothingToChange, .userChange, 400, "NoUserModSelected"),
        (.nothingToChange, .workerChange, 400, "NoWorkerModSelected"),
        (.nothingToChange, .modeChange, 400, "NoHordeModSelected"),
        (.nothingToChange, .other, 400, "BadRequest"),
        (.unknownUser, .award, 400, "InvalidAwardUsername"),
        (.notAdministrator, .award, 403, "NotAllowedAwards"),
        (.transferToAnonymous, .award, 400, "KudosAwardToAnon"),
        (.deletedUser, .award, 403, "DeletedUser"),
        (.anonymousForbidden, .userDeletion, 403, "AnonForbiddenUser"),
        (.cannotDeleteModerator, .userDeletion, 403, "CannotDeleteMod"),
        (.notUserOrModerator, .userDeletion, 403, "NotUserOrMod"),
        (.cannotWipeYet, .userDeletion, 403, "CannotWipeActiveUser"),
        (.userNotDeleted, .userChange, 400, "UserNotDeleted"),
        (.notService, .userChange, 403, "NonServiceForbidden"),
        (.unknownSharedKey, .other, 401, "InvalidAPIKey"),
        (.notSharedKeyOwner, .sharedKeyChange, 403, "Forbidden"),
        (.tooManySharedKeys(limit: 3), .sharedKeyChange, 403, "Forbidden"),
        (.nothingToChange, .sharedKeyChange, 400, "NoSharedKeyModSelected"),
        (.sharedKeyEmpty, .request, 403, "SharedKeyEmpty"),
        (.sharedKeyExpired, .request, 403, "SharedKeyExpired"),
        (.sharedKeyExpired, .transfer, 400, "SharedKeyExpired"),
        (.sharedKeyTooPoor(cost: .zero, left: .zero), .request, 403, "SharedKeyInsufficientKudos"),
        (.sharedKeyForStyles, .request, 403, "SharedKeyAssignedStyles"),
        (.styleInvalid(field: "sharedKey"), .styleChange, 400, "BadRequest"),
        (.sharedKeyTextTooLong(limit: 9), .request, 400, "BadRequest"),
        (.emptyPrompt, .request, 400, "MissingPrompt"),
        (.promptTooLong(limit: 9), .request, 400, "InvalidPromptSize"),
        (.parametersTooLong(limit: 9), .request, 400, "BadRequest"),
        (.unknownWorkerInList(worker), .request, 404, "WorkerNotFound"),
        (.tooManyWorkersInList(limit: 9), .request, 400, "BadRequest"),
        (.tooManyModels(limit: 9), .request, 400, "BadRequest"),
        (.tooManyOpenJobs(limit: 9), .request, 429, "TooManyPrompts"),
        (.contextShorterThanLength, .request, 400, "TokenOverflow"),
        (.standingTooLow(minimum: .zero), .request, 403, "KudosUpfront"),
        (.coverNeeded(tokens: 9, cost: .zero, available: .zero), .request, 403, "KudosUpfront"),
        (.promptRefused, .request, 400, "CorruptPrompt"),
        (.unknownFilter, .filterChange, 404, "FilterNotFound"),
        (.patternInvalid(.malformed), .filterChange, 400, nil),
        (.tooManyFilters(limit: 9), .filterChange, 400, "BadRequest"),
        (.nothingToChange, .filterChange, 400, "NoFilterModSelected"),
        (.unknownStyle, .request, 404, "StyleNotFound"),
        (.unknownStyle, .styleReading, 404, "Text styleNotFound"),
        (.unknownCollection, .other, 404, "CollectionNotFound"),
        (.customizerNeeded, .styleChange, 403, "StylesRequiresCustomizer"),
        (.anonymousForbidden, .styleChange, 403, "StylesAnonForbidden"),
        (.notStyleOwner, .styleChange, 403, "Forbidden"),
        (.tooManyStyles(limit: 9), .styleChange, 400, "BadRequest"),
        (.styleInvalid(field: "name"), .styleChange, 400, "BadRequest"),
        (.trustNeeded, .request, 400, "RequiresTrust"),
        (.modelOfAnother, .pop, 400, "BadRequest"),
        (.unknownRequest, .request, 404, "RequestNotFound"),
        (.unknownWorker, .other, 404, "WorkerNotFound"),
        (.notWorkerOwner, .delivery, 403, "WrongCredentials"),
        (.notWorkerOwner, .workerChange, 403, "NotOwner"),
        (.notWorkerOwner, .workerDeletion, 403, "NotModerator"),
        (.workerNameTaken, .pop, 403, "WrongCredentials"),
        (.workerNameTaken, .workerChange, 400, "WorkerNameAlreadyExists"),
        (.ownerFlagged, .pop, 403, "WorkerFlaggedMaintenance"),
        (.workersByInvitation, .pop, 403, "WorkerInviteOnly"),
        (.tooManyWorkers(limit: 9), .pop, 403, "TooManyWorkers"),
        (.noModels, .pop, 400, "BadRequest"),
        (.workerInMaintenance(message: "Asleep."), .pop, 403, "WorkerMaintenance"),
        (.workerBusy, .workerDeletion, 423, "Locked"),
        (.unknownJob, .delivery, 404, "InvalidJobID"),
        (.alreadyDelivered(reward: .zero), .delivery, 400, "DuplicateGen"),
        (.jobAbandoned, .delivery, 400, "AbortedGen"),
        (.alreadyReported, .report, 409, "AlreadyReported"),
        (.unknownTeam, .teamChange, 404, "TeamNotFound"),
        (.unknownTeam, .workerChange, 404, "TeamNotFound"),
        (.teamNeedsTrust, .teamChange, 403, "UntrustedTeamCreation"),
        (.notTeamOwner, .teamChange, 403, "NotOwner"),
        (.notTeamOwner, .teamDeletion, 403, "NotModerator"),
        (.teamNameTaken, .teamChange, 400, "TeamNameAlreadyExists"),
        (.tooManyTeams(limit: 9), .teamChange, 400, "BadRequest"),
        (.nothingToChange, .teamChange, 400, "NoTeamModSelected"),
        (.unknownMessage, .messageChange, 404, "WorkermessageNotFound"),
        (.messageForOthers, .messageChange, 403, "MessagesOnlyOwnWorkers"),
        (.notMessageAuthor, .messageChange, 403, "Forbidden"),
        (.tooManyMessages(limit: 9), .messageChange, 400, "BadRequest"),
        (.anonymousForbidden, .messageChange, 403, "AnonForbidden"),
        (.transferFromAnonymous, .transfer, 400, "KudosTransferFromAnon"),
        (.transferToAnonymous, .transfer, 400, "KudosTransferToAnon"),
        (.transferToSelf, .transfer, 400, "KudosTransferToSelf"),
        (.unknownTransferTarget, .transfer, 400, "InvalidTargetUsername"),
        (.sourceFlagged, .transfer, 400, "SourceAccountFlagged"),
        (.targetFlagged, .transfer, 400, "TargetAccountFlagged"),
        (.amountNegative, .transfer, 400, "NegativeKudosTransfer"),
        (.amountZero, .transfer, 400, "InvalidKudosTransferAmount"),
        (.amountTooLarge(limit: .zero), .transfer, 400, "InvalidKudosTransferAmount"),
        (.insufficientKudos(available: .zero), .transfer, 400, "KudosTransferNotEnough"),
        (.idempotencyConflict, .transfer, 400, "IdempotencyKeyConflict"),
        (.unknownMovement, .other, 404, "MovementNotFound"),
        (.alreadyReversed(by: LedgerEventID(bits: 7)), .other, 409, "AlreadyReversed"),
        (.reversalIsFinal, .other, 409, "ReversalIsFinal"),
    ]

    @Test func everyRefusalIsAnswered() throws {
        for (rejection, act, status, code) in Self.table {
            let fault = RejectionAnswer.fault(for: rejection, of: act)
            #expect(fault.status.code == status, "\(rejection)")
            #expect(fault.code == code, "\(rejection)")
            #expect(fault.message.hasSuffix(".") || code == nil, "\(rejection)")
            let body = try JSONReader.read(fault.body)
            #expect(body["message"]?.text == fault.message)
            #expect((fault.retryAfter != nil) == (status == 503))
        }
    }

    @Test func factsStandInTheBody() throws {
        let duplicate = RejectionAnswer.fault(
            for: .alreadyDelivered(reward: Kudos(centikudos: 1029)), of: .delivery)
        #expect(try JSONReader.read(duplicate.body)["reward"]?.number == "10.29")
        let maintenance = RejectionAnswer.fault(
            for: .workerInMaintenance(message: "Asleep."), of: .pop)
        #expect(maintenance.message == "Asleep.")
        let value = RejectionAnswer.fault(for: .invalidValue(field: "x"), of: .other)
        #expect(try JSONReader.read(value.body)["errors"]?["x"] != nil)
    }
}
