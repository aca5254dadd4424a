/// An answer that the description tells of.
struct DescribedAnswer: Sendable {
    /// The status.
    let status: Int
    /// The codes that may come with it.
    let codes: [String]
    /// The shape of its body; nil when it has none.
    let schema: AnswerSchema?
}

extension Endpoint {
    /// All answers, by status, ascending.
    ///
    /// To those of the table it adds what follows from the kind of the endpoint. That the server
    /// fails (500) is never meant to happen and so is not described, and neither are methods that
    /// a path does not have (405).
    var answers: [DescribedAnswer] {
        var codes = text.refusals
        // Every path refuses a mask in `X-Fields` that it cannot read.
        var statuses = text.success + [400]
        if !variables.isEmpty { statuses.append(404) }
        if isLimited { statuses.append(429) }
        if readsBody { statuses.append(413) }
        if needsStore { statuses.append(503) }
        switch text.caller {
        case .anyone: break
        case .key: statuses += isOfToday ? [401] : [401, 403]
        case .user, .owner, .moderator, .administrator: statuses += [401, 403]
        }
        for status in statuses { codes[status, default: []] += [] }
        if isOfToday {
            if codes[401]?.isEmpty == true { codes[401] = ["InvalidAPIKey"] }
            if let code = text.caller.missingRole, codes[403]?.isEmpty ?? true {
                codes[403] = [code]
            }
        }
        return codes.sorted { $0.key < $1.key }.map { status, codes in
            DescribedAnswer(
                status: status, codes: codes,
                schema: .of(method: method, path: route, status: status))
        }
    }

    /// False for the interface of 2022, whose refusals have no codes.
    private var isOfToday: Bool {
        path.hasPrefix("/api/v2/") || path.hasPrefix("/api/horde/") || path.hasPrefix("/v2/")
    }

    /// True for what is only for images: it is refused without a look at the body.
    private var isAbsent: Bool { text.success.isEmpty || path.hasPrefix("/api/v2/stats/img/") }

    /// True when a body may be too long.
    private var readsBody: Bool { body != nil && !isAbsent }

    /// True when it cannot be answered while the server stops or the store is full or fails.
    private var needsStore: Bool {
        if isAbsent || route.hasPrefix("/api/v2/operations/") { return false }
        if method != "GET" { return "\(method) \(route)" != "POST /api/v2/filters" }
        let waits = ["/generate/text/status/", "/generate/prompt/", "/generate/check/"]
        return waits.contains { route.contains($0) } || route == "/api/horde/v1/users/{id}/kudos"
    }
}
