internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about transfers: all of them 400, as the wire has it.
    static func kudos(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        let (code, message): (String, String) =
            switch rejection {
            case .transferFromAnonymous:
                ("KudosTransferFromAnon", "The anonymous account gives no kudos.")
            case .transferToAnonymous where act == .award:
                ("KudosAwardToAnon", "The anonymous account receives no kudos.")
            case .transferToAnonymous:
                ("KudosTransferToAnon", "The anonymous account receives no kudos.")
            case .transferToSelf:
                ("KudosTransferToSelf", "Nobody gives kudos to oneself.")
            case .sourceFlagged:
                ("SourceAccountFlagged", "This account is flagged and gives no kudos.")
            case .targetFlagged:
                ("TargetAccountFlagged", "The receiver is flagged and receives no kudos.")
            case .amountNegative:
                ("NegativeKudosTransfer", "The amount must be above zero.")
            case .amountZero:
                ("InvalidKudosTransferAmount", "The amount must be above zero.")
            case .amountTooLarge(let limit):
                (
                    "InvalidKudosTransferAmount",
                    "At most \(limit.decimal) kudos move at once."
                )
            case .insufficientKudos(let available):
                ("KudosTransferNotEnough", "Only \(available.decimal) kudos are at hand.")
            case .idempotencyConflict:
                (
                    "IdempotencyKeyConflict",
                    "The idempotency key was used for something else."
                )
            default:
                ("InvalidTargetUsername", "There is no such user to receive kudos.")
            }
        return APIFault(.badRequest, code, message)
    }

    /// Answers about movements that are to be undone.
    static func reversal(_ rejection: HordeRejection) -> APIFault {
        switch rejection {
        case .alreadyReversed(let id):
            return APIFault(
                .conflict, "AlreadyReversed", "The movement was undone before, by \(id).")
        case .reversalIsFinal:
            return APIFault(
                .conflict, "ReversalIsFinal",
                "The movement undoes another one; set balances right with an adjustment.")
        default:
            return APIFault(.notFound, "MovementNotFound", "There is no such movement.")
        }
    }
}
