/// Members of answers that no file shows, each with the reason.
enum UnshownMembers {
    /// The reasons by the places of the members.
    static let all: [String: String] = {
        var all: [String: String] = [:]
        for (reason, places) in groups { for place in places { all[place] = reason } }
        return all
    }()

    /// Sets of members of which the files show some; every one is written by the same loop over a
    /// table, which has its own tests.
    static let tables = [".payload.", ".skipped."]

    private static let groups: [(String, [String])] = [
        (
            "What a condition of this kind asks and finds: ExplainTests.",
            [
                "Condition.least", "Condition.limit", "Condition.measured",
                "Condition.named_workers",
                "GET /api/horde/v1/explain/requests/{id}/workers/{worker} 200.turn.place",
                "GET /api/horde/v1/explain/workers/{worker} 200.passed[].least",
                "GET /api/horde/v1/explain/workers/{worker} 200.passed[].limit",
                "GET /api/horde/v1/explain/workers/{worker} 200.passed[].measured",
                "GET /api/horde/v1/explain/workers/{worker} 200.passed[].named_workers",
            ]
        ),
        (
            "Only where a name promises more than the rules believe.",
            [
                "GET /api/horde/v1/explain/price 200.size_in_name",
                "GET /api/horde/v1/models 200.unconfirmed[].size_in_name",
                "POST /api/v2/generate/text/async 200.price.size_in_name",
            ]
        ),
        (
            "Only of what was taken back.",
            [
                "GET /api/horde/v1/users/{id}/kudos 200[].reversed_by",
                "GET /api/horde/v1/users/{id}/kudos 200[].reverses", "Movement.reversed_by",
            ]
        ),
        (
            "The files check before there are texts.",
            ["/api/latest", "/api/v1", ""].flatMap { root in
                ["server_id", "server_name", "text"].map { name in
                    "GET \(root)/generate/check/{id} 200.generations[].\(name)"
                }
            }
        ),
        (
            "The other of two forms.",
            [
                "GET /api/v2/documents/privacy 200.html",
                "GET /api/v2/documents/sponsors 200.markdown",
                "GET /api/v2/documents/terms 200.markdown",
            ]
        ),
        (
            "The horde of the files has no news.",
            ["date_published", "importance", "more_info_urls", "newspiece", "tags", "title"].map {
                "GET /api/v2/status/news 200[].\($0)"
            }
        ),
        (
            "Only what a change names.",
            [
                "PATCH /api/v2/teams/{id} 200.id", "PATCH /api/v2/teams/{id} 200.name",
                "PUT /api/v2/users/{id} 200.education", "PUT /api/v2/users/{id} 200.new_suspicion",
                "PUT /api/v2/users/{id} 200.special", "PUT /api/v2/users/{id} 200.vpn",
            ]
        ),
        (
            "A secret of its own: WebhookTests.",
            [
                "POST /api/v2/generate/text/async 202.webhook_secret"
            ]
        ),
        (
            "The files cancel without a worker at it.",
            [
                "POST /api/v2/generate/text/submit 200.cancelled"
            ]
        ),
        (
            "Only for the owner or moderators, of users and workers that have them.",
            [
                "User.active_generations.text", "User.styles[].id", "User.styles[].name",
                "User.styles[].type", "Worker.contact", "Worker.info", "Worker.ipaddr",
            ]
                + ["created", "expiry", "message", "origin", "user_id", "worker_id"].map {
                    "Worker.messages[].\($0)"
                }
                + ["cut_off", "garbage", "off_topic", "offensive", "other"].map {
                    "Worker.reports.\($0)"
                }
        ),
    ]
}
