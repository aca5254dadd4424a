extension EndpointText {
    /// Messages to workers.
    static let messages: [String: EndpointText] = [
        "GET /api/v2/workers/messages": .init(
            "Messages to workers: for moderators all, for others their own and those to all.",
            .key,
            refusals: [400: ["BadRequest"], 401: ["InvalidAPIKey"], 403: ["Forbidden"]]),
        "POST /api/v2/workers/messages": .init(
            "Writes to an own worker; a moderator also to others' or to all.", .user,
            refusals: [
                400: ["BadRequest", "NulByteInPayload"], 401: ["InvalidAPIKey"],
                403: ["AnonForbidden", "MessagesOnlyOwnWorkers", "DeletedUser"],
                404: ["WorkerNotFound"],
            ]),
        "GET /api/v2/workers/messages/{id}": .init(
            "One message.", refusals: [404: ["WorkermessageNotFound"]]),
        "DELETE /api/v2/workers/messages/{id}": .init(
            "Removes a message.", .owner,
            refusals: [
                401: ["InvalidAPIKey"], 403: ["Forbidden", "DeletedUser"],
                404: ["WorkermessageNotFound"],
            ]),
    ]
}
