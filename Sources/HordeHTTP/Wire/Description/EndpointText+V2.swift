extension EndpointText {
    /// The interface of today.
    static let v2: [String: EndpointText] = [
        "POST /api/v2/generate/text/async": .init(
            "Asks for texts.", .key, success: [200, 202],
            refusals: [
                400: [
                    "MissingPrompt", "MaintenanceMode", "TokenOverflow", "NulByteInPayload",
                    "MissingFullSamplerOrder", "TooManyStopSequences", "ExcessiveStopSequence",
                    "CorruptPrompt", "RequiresTrust", "OnlyServiceAccountProxy", "BadRequest",
                    "InvalidPromptSize", "InvalidExtraSourceImages.",
                    "MoreThanMinExtraSourceImage.", "TooManyExtraSourceImages.",
                ],
                401: ["InvalidAPIKey"],
                403: [
                    "KudosUpfront", "DeletedUser", "TimeoutIP", "SharedKeyEmpty",
                    "SharedKeyExpired", "SharedKeyInsufficientKudos", "SharedKeyAssignedStyles",
                ],
                404: ["WorkerNotFound", "StyleNotFound"], 429: ["TooManyPrompts"],
                503: ["HordeFull"],
            ]),
        "GET /api/v2/generate/text/status/{id}": .init(
            "How a request is going, with its texts.", refusals: [404: ["RequestNotFound"]]),
        "DELETE /api/v2/generate/text/status/{id}": .init(
            "Cancels a request.", refusals: [404: ["RequestNotFound"]]),
        "POST /api/v2/generate/text/pop": .init(
            "Asks for a job for a worker.", .user,
            refusals: [
                400: ["BadRequest", "InvalidPriorityUsername", "NulByteInPayload"],
                401: ["InvalidAPIKey"],
                403: [
                    "AnonForbiddenWorker", "WorkerMaintenance", "WrongCredentials",
                    "WorkerInviteOnly", "TooManyWorkers", "WorkerFlaggedMaintenance",
                    "DeletedUser", "TimeoutIP",
                ],
            ]),
        "POST /api/v2/generate/text/submit": .init(
            "Delivers a text.", .owner,
            refusals: [
                400: ["DuplicateGen", "AbortedGen", "BadRequest"], 401: ["InvalidAPIKey"],
                403: ["WrongCredentials"], 404: ["InvalidJobID"],
            ]),
        "POST /api/v2/kudos/transfer": .init(
            "Gives kudos to another user.", .user,
            refusals: [
                400: [
                    "KudosTransferFromAnon", "InvalidTargetUsername", "KudosTransferToAnon",
                    "KudosTransferToSelf", "NegativeKudosTransfer", "InvalidKudosTransferAmount",
                    "IdempotencyKeyConflict", "KudosTransferNotEnough", "DeletedUser",
                    "SourceAccountFlagged", "TargetAccountFlagged",
                    "SharedKeyExpired",
                ],
                401: ["InvalidAPIKey"],
            ]),
        "POST /api/v2/kudos/award": .init(
            "Gives kudos out of the treasury, or takes some.", .administrator,
            refusals: [
                400: [
                    "InvalidAwardUsername", "KudosAwardToAnon", "TargetAccountFlagged",
                    "InvalidKudosTransferAmount", "IdempotencyKeyConflict",
                ],
                401: ["InvalidAPIKey"], 403: ["NotAllowedAwards", "DeletedUser"],
            ]),
        "GET /api/v2/find_user": .init(
            "The user whose key the request bears.", .key,
            refusals: [401: ["InvalidAPIKey"], 404: ["UserNotFound"]]),
        "GET /api/v2/users": .init("Users."),
        "GET /api/v2/users/{id}": .init(
            "One user.", refusals: [401: ["InvalidAPIKey"], 404: ["UserNotFound"]]),
        "PUT /api/v2/users/{id}": .init(
            "Changes a user.", .owner,
            refusals: [
                400: ["NoUserModSelected", "TooLongUserName", "UserNotDeleted", "BadRequest"],
                401: ["InvalidAPIKey"],
                403: ["NotModerator", "NotAdmin", "AnonForbiddenUserMod", "NonServiceForbidden"],
                404: ["UserNotFound"],
            ]),
        "DELETE /api/v2/users/{id}": .init(
            "Marks a user as deleted; wipes it after 30 days of that.", .owner,
            refusals: [
                401: ["InvalidAPIKey"],
                403: [
                    "AnonForbiddenUser", "CannotDeleteMod", "NotUserOrMod",
                    "CannotWipeActiveUser",
                ],
                404: ["UserNotFound"],
            ]),
        "PUT /api/v2/sharedkeys": .init(
            "Lends a key to others, who ask with it at the user's cost.", .user,
            refusals: [401: ["InvalidAPIKey"], 403: ["AnonForbidden", "Forbidden"]]),
        "GET /api/v2/sharedkeys/{id}": .init(
            "A shared key and what is left of it.", refusals: [401: ["InvalidAPIKey"]]),
        "PATCH /api/v2/sharedkeys/{id}": .init(
            "Changes a shared key.", .owner,
            refusals: [
                400: ["NoSharedKeyModSelected"], 401: ["InvalidAPIKey"], 403: ["Forbidden"],
            ]),
        "DELETE /api/v2/sharedkeys/{id}": .init(
            "Takes a shared key back.", .owner,
            refusals: [401: ["InvalidAPIKey"], 403: ["Forbidden"]]),
        "GET /api/v2/workers": .init("All workers."),
        "GET /api/v2/workers/{id}": .init("One worker.", refusals: [404: ["WorkerNotFound"]]),
        "PUT /api/v2/workers/{id}": .init(
            "Changes a worker.", .owner,
            refusals: [
                400: ["NoWorkerModSelected", "WorkerNameAlreadyExists"], 401: ["InvalidAPIKey"],
                403: ["NotOwner", "NotModerator", "AnonForbiddenWorker"],
                404: ["WorkerNotFound", "TeamNotFound"],
            ]),
        "DELETE /api/v2/workers/{id}": .init(
            "Removes a worker.", .owner,
            refusals: [
                401: ["InvalidAPIKey"], 403: ["NotModerator", "AnonForbiddenWorker"],
                404: ["WorkerNotFound"], 423: ["Locked"],
            ]),
        "GET /api/v2/workers/name/{name}": .init(
            "One worker, by name.", refusals: [404: ["WorkerNotFound"]]),
        "GET /api/v2/status/heartbeat": .init("Whether the horde is there."),
        "GET /api/v2/status/performance": .init("Figures of the horde."),
        "GET /api/v2/status/models": .init(
            "Models that workers have.", refusals: [400: ["BadRequest"]]),
        "GET /api/v2/status/models/**": .init("One model; its name may hold slashes."),
        "GET /api/v2/status/modes": .init(
            "In which modes the horde is.",
            refusals: [401: ["InvalidAPIKey"], 403: ["NotModerator"]]),
        "PUT /api/v2/status/modes": .init(
            "Changes modes.", .moderator,
            refusals: [
                400: ["NoHordeModSelected"], 401: ["InvalidAPIKey"],
                403: ["NotAdmin", "NotModerator"],
            ]),
        "GET /api/v2/stats/text/totals": .init("How many texts were delivered, by time."),
        "GET /api/v2/stats/text/models": .init("How many texts of each model were delivered."),
        "GET /v2/generate/text/status/{id}": .init(
            "The same without the first part of the path.", refusals: [404: ["RequestNotFound"]]),
        "DELETE /v2/generate/text/status/{id}": .init(
            "The same without the first part of the path.", refusals: [404: ["RequestNotFound"]]),
    ]
}
