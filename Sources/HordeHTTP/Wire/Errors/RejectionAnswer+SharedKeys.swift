internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about shared keys.
    static func sharedKey(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .notSharedKeyOwner:
            return APIFault(.forbidden, "Forbidden", "The shared key belongs to another user.")
        case .tooManySharedKeys(let limit):
            return APIFault(
                .forbidden, "Forbidden", "This account may lend at most \(limit) shared keys.")
        case .sharedKeyEmpty:
            return APIFault(
                .forbidden, "SharedKeyEmpty", "Nothing is left to be paid with this shared key.")
        case .sharedKeyExpired:
            return APIFault(
                act == .transfer ? .badRequest : .forbidden, "SharedKeyExpired",
                "This shared key is void since its last day.")
        case .sharedKeyForStyles:
            return APIFault(
                .forbidden, "SharedKeyAssignedStyles",
                "This shared key pays for what is asked in styles of its owner only.")
        case .sharedKeyTooPoor(let cost, let left):
            return APIFault(
                .forbidden, "SharedKeyInsufficientKudos",
                "The request may cost \(cost.decimal) kudos, and of this shared key's budget "
                    + "\(left.decimal) are left.")
        case .sharedKeyTextTooLong(let limit):
            return APIFault.badRequest(
                "With this shared key max_length must not be above \(limit).")
        default:
            return APIFault(.unauthorized, "InvalidAPIKey", "There is no such shared key.")
        }
    }
}
