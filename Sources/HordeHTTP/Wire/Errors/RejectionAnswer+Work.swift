internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about generation requests.
    static func request(_ rejection: HordeRejection) -> APIFault {
        switch rejection {
        case .emptyPrompt:
            return APIFault(.badRequest, "MissingPrompt", "The prompt is empty.")
        case .promptTooLong(let limit):
            return APIFault(
                .badRequest, "InvalidPromptSize", "The prompt is longer than \(limit) bytes.")
        case .parametersTooLong(let limit):
            return APIFault.badRequest("The settings are longer than \(limit) bytes.")
        case .unknownWorkerInList:
            return APIFault(
                .notFound, "WorkerNotFound", "A worker that the request names does not exist.")
        case .tooManyWorkersInList(let limit):
            return APIFault.badRequest("A request may name at most \(limit) workers.")
        case .tooManyModels(let limit):
            return APIFault.badRequest("At most \(limit) models may be named.")
        case .tooManyOpenJobs(let limit):
            return APIFault(
                .tooManyRequests, "TooManyPrompts",
                "At most \(limit) texts may be asked for at once; wait until some are there.")
        case .contextShorterThanLength:
            return APIFault(
                .badRequest, "TokenOverflow",
                "max_context_length must not be smaller than max_length.")
        case .standingTooLow(let minimum):
            return APIFault(
                .forbidden, "KudosUpfront",
                "This horde asks for a balance of at least \(minimum.decimal) kudos.")
        case .coverNeeded(let tokens, let cost, let available):
            return APIFault(
                .forbidden, "KudosUpfront",
                "At present a text of more than \(tokens) tokens needs its price in hand: "
                    + "\(cost.decimal) kudos, and \(available.decimal) are there.")
        default:
            return APIFault(
                .notFound, "RequestNotFound", "There is no such request, or it is long over.")
        }
    }

    /// Answers about workers and jobs.
    static func work(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .unknownWorker:
            return APIFault(.notFound, "WorkerNotFound", "There is no such worker.")
        case .notWorkerOwner:
            return notOwner(act)
        case .workerNameTaken:
            return act == .pop
                ? APIFault(
                    .forbidden, "WrongCredentials", "Another user's worker has this name.")
                : APIFault(
                    .badRequest, "WorkerNameAlreadyExists", "Another worker has this name.")
        case .ownerFlagged:
            return APIFault(
                .forbidden, "WorkerFlaggedMaintenance",
                "This account is flagged and may not run workers.")
        case .workersByInvitation:
            return APIFault(.forbidden, "WorkerInviteOnly", "New workers are by invitation.")
        case .tooManyWorkers(let limit):
            return APIFault(
                .forbidden, "TooManyWorkers", "This account may run at most \(limit) workers.")
        case .noModels:
            return APIFault.badRequest("A worker must offer at least one model.")
        case .workerInMaintenance(let message):
            let text = message.isEmpty ? "The worker is in maintenance." : message
            return APIFault(.forbidden, "WorkerMaintenance", text)
        case .workerBusy:
            return APIFault(
                HTTPResponse.Status(code: 423, reasonPhrase: "Locked"), "Locked",
                "The worker still runs jobs; try again when they are over.")
        case .alreadyDelivered(let reward):
            var fault = APIFault(
                .badRequest, "DuplicateGen", "This job was delivered and paid before.")
            fault.reward = reward
            return fault
        case .alreadyReported:
            return APIFault(.conflict, "AlreadyReported", "This text was reported before.")
        case .jobAbandoned:
            return APIFault(
                .badRequest, "AbortedGen", "The job timed out, failed or went to another worker.")
        default:
            return APIFault(.notFound, "InvalidJobID", "There is no such job.")
        }
    }

    private static func notOwner(_ act: RefusedAct) -> APIFault {
        let code =
            switch act {
            case .workerChange: "NotOwner"
            case .workerDeletion: "NotModerator"
            default: "WrongCredentials"
            }
        return APIFault(.forbidden, code, "The worker belongs to another user.")
    }
}
