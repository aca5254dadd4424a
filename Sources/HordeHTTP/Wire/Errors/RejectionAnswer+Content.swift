internal import HTTPTypes
internal import HordeCore

extension RejectionAnswer {
    /// Answers about what requests, offers, filters and styles may hold.
    static func content(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .trustNeeded:
            APIFault(
                .badRequest, "RequiresTrust",
                "Only trusted users may ask for several texts that are not done in one go.")
        case .modelOfAnother:
            APIFault.badRequest("A model's name ends in the alias of another user.")
        case .promptRefused:
            APIFault(.badRequest, "CorruptPrompt", "This horde does not take this prompt.")
        case .unknownFilter:
            APIFault(.notFound, "FilterNotFound", "There is no such filter.")
        case .patternInvalid(let fault):
            APIFault(faults: [FieldFault(path: "regex", text: words(fault))])
        case .tooManyFilters(let limit):
            APIFault.badRequest("There may be at most \(limit) filters.")
        default:
            style(rejection, act)
        }
    }

    private static func style(_ rejection: HordeRejection, _ act: RefusedAct) -> APIFault {
        switch rejection {
        case .unknownStyle:
            APIFault(
                .notFound, act == .styleReading ? "Text styleNotFound" : "StyleNotFound",
                "There is no such style.")
        case .unknownCollection:
            APIFault(.notFound, "CollectionNotFound", "There is no such collection.")
        case .customizerNeeded:
            APIFault(
                .forbidden, "StylesRequiresCustomizer",
                "Only trusted users, and those who were let, may publish styles.")
        case .notStyleOwner:
            APIFault(.forbidden, "Forbidden", "This belongs to another user.")
        case .tooManyStyles(let limit):
            APIFault.badRequest("A user may publish at most \(limit).")
        case .styleInvalid(let field):
            APIFault.badRequest(words(ofField: field))
        default:
            APIFault.internalFault
        }
    }

    private static func words(_ fault: PatternFault) -> String {
        switch fault {
        case .matchesNothing: "must not be found in an empty text"
        case .tooLong: "is longer than a pattern may be, or stands for more"
        case .malformed: "is not finished, or something in it is out of place"
        case .unsupported: "uses what patterns do not have here"
        }
    }

    private static func words(ofField field: String) -> String {
        switch field {
        case "name": "The name is empty, too long, not allowed, or one of your own already."
        case "info": "The info must have 10 to 1000 characters."
        case "template": "The prompt must hold {p} once to four times, and at most 65536 bytes."
        case "tags": "There may be at most 10 tags of 1 to 25 characters."
        case "models": "There must be 1 to 5 models."
        case "sharedKey": "The sharedkey must be one that the author of the style lends."
        case "styles": "A collection must hold 1 to 100 styles, each once."
        default: "The params are longer than they may be."
        }
    }
}
