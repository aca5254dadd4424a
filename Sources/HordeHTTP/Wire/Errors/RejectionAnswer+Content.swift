internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about what requests and offers may hold.
    static func content(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .trustNeeded:
            APIFault(
                .badRequest, "RequiresTrust",
                "Only trusted users may ask for several texts that are not done in one go.")
        default:
            APIFault.badRequest("A model's name ends in the alias of another user.")
        }
    }
}
