extension AnswerSchema {
    /// The shape of an answer; nil for one without a body or when nothing is known of it.
    ///
    /// - Parameters:
    ///   - method: The method of the endpoint.
    ///   - path: Its path as registered, see ``EndpointText``.
    ///   - status: The status of the answer.
    static func of(method: String, path: String, status: Int) -> AnswerSchema? {
        let key = "\(method) \(path)"
        let isV1 = V1Routes.roots.contains { root in
            EndpointText.v1["\(method) \(path.dropFirst(root.count))"] != nil
                && path.hasPrefix(root)
        }
        guard status < 400 else {
            if isV1 { return .shared("OldFault") }
            return key == "POST /register" ? .pageOr(.shared("Fault")) : .shared("Fault")
        }
        for table in [v2, content, own, absent] {
            if let schema = table["\(key) \(status)"] ?? table[key] { return schema }
        }
        for root in V1Routes.roots where path.hasPrefix(root) {
            let short = "\(method) \(path.dropFirst(root.count))"
            if root.isEmpty, let schema = unprefixed[short] { return schema }
            if let schema = v1[short] { return schema }
        }
        return nil
    }

    /// Shapes that several answers share.
    static let shared: [(name: String, schema: AnswerSchema)] = [
        ("Done", ["message": .word(["OK"])]),
        ("Fault", ["message": .text, "rc?": .text, "errors?": .map(.text), "reward?": .number]),
        (
            "OldFault",
            .oneOf([.text, .shared("Fault"), ["message": .map(.text)]])
        ),
        ("RequestStatus", requestStatus), ("User", user), ("Worker", worker), ("Team", team),
        ("Style", style), ("Collection", collection), ("Model", model),
        ("SharedKey", sharedKey), ("Message", message), ("Account", account),
        ("Movement", movement), ("Invitation", invitation), ("Condition", condition),
        ("OldServer", oldServer),
    ]

    /// Done, and nothing more to tell.
    static let done = AnswerSchema.shared("Done")

    /// What is for images only, and answers figures of zero.
    private static let absent: [String: AnswerSchema] = {
        let count: AnswerSchema = ["images": .integer, "ps": .integer]
        return [
            "GET /api/v2/stats/img/totals": [
                "minute": count, "hour": count, "day": count, "month": count, "total": count,
            ],
            "GET /api/v2/stats/img/models": [
                "day": .map(.integer), "month": .map(.integer), "total": .map(.integer),
            ],
        ]
    }()
}
