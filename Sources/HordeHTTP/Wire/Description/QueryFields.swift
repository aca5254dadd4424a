internal import HordeCore

/// What may be said in the query of a path, by method and path.
enum QueryFields {
    /// A field of a query.
    struct Field: Sendable {
        let name: String
        let kind: FieldShape.Kind
        var isRequired = false
    }

    private static let anyText = FieldShape.Kind.text(0...Int.max)
    private static let page = Field(name: "page", kind: .integer(Int.min...Int.max))
    private static let popular = Field(name: "sort", kind: .word(["popular", "age"]))
    private static let format = [Field(name: "format", kind: .word(["html", "markdown"]))]
    private static let filterType = Field(
        name: "filter_type",
        kind: .integer(TextFilter.kinds.lowerBound...TextFilter.kinds.upperBound))

    /// The fields of an endpoint, in the order in which they are told.
    static func of(method: String, path: String, policy: HordePolicy) -> [Field] {
        if path == "\(AdministrationRoutes.root)/explain/price" { return price(policy) }
        return table["\(method) \(path)"] ?? []
    }

    /// The endpoints that read a query of a fixed kind.
    static let table: [String: [Field]] = {
        let root = AdministrationRoutes.root
        return [
            "GET /api/v2/generate/text/status/{id}": [Field(name: "wait", kind: .number(0...60))],
            "GET /api/v2/users": [page, Field(name: "sort", kind: anyText)],
            "GET /api/v2/workers": [
                Field(name: "name", kind: anyText), Field(name: "type", kind: anyText),
            ],
            "GET /api/v2/workers/messages": [
                page, Field(name: "user_id", kind: anyText),
                Field(name: "worker_id", kind: anyText),
                Field(name: "validity", kind: .word(["active", "expired", "all"])),
            ],
            "GET /api/v2/status/models": [
                Field(name: "type", kind: anyText),
                Field(name: "min_count", kind: .integer(Int.min...Int.max)),
                Field(name: "max_count", kind: .integer(Int.min...Int.max)),
                Field(name: "model_state", kind: .word(["all", "known", "custom"])),
            ],
            "GET /api/v2/filters": [filterType, Field(name: "contains", kind: anyText)],
            "GET /api/v2/filters/regex": [filterType],
            "GET /api/v2/styles/text": [
                page, popular, Field(name: "tag", kind: anyText),
                Field(name: "model", kind: anyText),
            ],
            "GET /api/v2/collections": [
                page, popular, Field(name: "type", kind: .word(["all", "image", "text"])),
            ],
            "GET /api/v2/documents/terms": format, "GET /api/v2/documents/privacy": format,
            "GET /api/v2/documents/sponsors": format,
            "GET \(root)/users": [
                page, Field(name: "size", kind: .integer(1...500)),
                Field(name: "sort", kind: anyText),
            ],
            "GET \(root)/users/{id}/kudos": [
                Field(name: "size", kind: .integer(1...MovementRoutes.largestPage)),
                Field(name: "before", kind: anyText),
            ],
            "DELETE \(root)/models": [
                Field(name: "name", kind: .text(1...Int.max), isRequired: true)
            ],
        ]
    }()

    private static func price(_ policy: HordePolicy) -> [Field] {
        [
            Field(name: "model", kind: anyText),
            Field(name: "max_length", kind: .integer(1...ExplainRoutes.longestText)),
            Field(name: "max_context_length", kind: .integer(1...100_000_000)),
            Field(name: "n", kind: .integer(1...policy.jobsPerRequest)),
            Field(name: "prompt_bytes", kind: .integer(0...policy.promptBytes)),
        ]
    }
}
