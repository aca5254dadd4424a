extension EndpointText {
    /// Teams of workers.
    static let teams: [String: EndpointText] = [
        "GET /api/v2/teams": .init("All teams."),
        "POST /api/v2/teams": .init(
            "Makes a team.", .user,
            refusals: [
                400: ["TeamNameAlreadyExists", "BadRequest", "NulByteInPayload"],
                401: ["InvalidAPIKey"],
                403: ["AnonForbidden", "UntrustedTeamCreation", "DeletedUser"],
            ]),
        "GET /api/v2/teams/{id}": .init(
            "One team.",
            refusals: [
                401: ["InvalidAPIKey"], 403: ["NotModerator"], 404: ["TeamNotFound"],
            ]),
        "PATCH /api/v2/teams/{id}": .init(
            "Changes a team.", .owner,
            refusals: [
                400: [
                    "NoTeamModSelected", "TeamNameAlreadyExists", "BadRequest",
                    "NulByteInPayload",
                ],
                401: ["InvalidAPIKey"], 403: ["NotOwner", "NotModerator", "DeletedUser"],
                404: ["TeamNotFound"],
            ]),
        "DELETE /api/v2/teams/{id}": .init(
            "Removes a team; its workers stay.", .owner,
            refusals: [
                401: ["InvalidAPIKey"], 403: ["NotModerator", "DeletedUser"],
                404: ["TeamNotFound"],
            ]),
    ]
}
