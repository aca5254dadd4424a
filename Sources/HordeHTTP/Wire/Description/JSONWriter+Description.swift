/// In which form the interface is described.
enum DescriptionForm: Sendable {
    /// OpenAPI 3.1.
    case openAPI
    /// Swagger 2.0, for older tools; made from the same table.
    case swagger
}

extension JSONWriter {
    /// What holds for every endpoint.
    private static let general =
        "The header X-Fields takes a mask, such as {id,name}, which leaves the other members of "
        + "an answer out, those included that its schema requires. A mask that cannot be read is "
        + "refused with 400. Unknown members of bodies are ignored; an answer may get further "
        + "members in later versions."

    /// Writes the description of all endpoints.
    mutating func description(
        of endpoints: [Endpoint], title: String, version: String, as form: DescriptionForm
    ) {
        object { writer in
            switch form {
            case .openAPI: writer.member("openapi", "3.1.0")
            case .swagger:
                writer.member("swagger", "2.0")
                writer.member("basePath", "/")
                writer.member("consumes", ["application/json"])
                writer.member("produces", ["application/json"])
            }
            writer.member("info") { writer in
                writer.member("title", title)
                writer.member("version", version)
                writer.member("description", Self.general)
            }
            writer.member("paths") { $0.paths(of: endpoints, form) }
            let key = "{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"apikey\"}"
            switch form {
            case .openAPI:
                writer.member("components") { writer in
                    writer.name("schemas")
                    writer.sharedSchemas(form)
                    writer.name("securitySchemes")
                    writer.raw("{\"apikey\":\(key)}")
                }
            case .swagger:
                writer.name("definitions")
                writer.sharedSchemas(form)
                writer.name("securityDefinitions")
                writer.raw("{\"apikey\":\(key)}")
            }
        }
    }

    private mutating func paths(of endpoints: [Endpoint], _ form: DescriptionForm) {
        var seen: Set<String> = []
        for path in endpoints.map(\.path) where seen.insert(path).inserted {
            member(path) { writer in
                for endpoint in endpoints where endpoint.path == path {
                    writer.member(endpoint.method.lowercased()) { $0.operation(endpoint, form) }
                }
            }
        }
    }

    private mutating func operation(_ endpoint: Endpoint, _ form: DescriptionForm) {
        member("summary", endpoint.text.summary)
        member("description", "Who: \(endpoint.text.caller.rawValue).")
        member("tags", [endpoint.area])
        if endpoint.text.caller != .anyone {
            name("security")
            raw("[{\"apikey\":[]}]")
        }
        name("parameters")
        array(of: Parameter.all(of: endpoint, form)) { $0.parameter($1, form) }
        if form == .openAPI, let body = endpoint.body {
            member("requestBody") { writer in
                writer.member("required", body.isRequired)
                writer.member("content") { writer in
                    writer.member("application/json") { writer in
                        writer.name("schema")
                        writer.schema(of: body.shape)
                    }
                }
            }
        }
        member("responses") { writer in
            for answer in endpoint.answers {
                writer.member(String(answer.status)) { $0.answer(answer, form) }
            }
        }
    }

    private mutating func answer(_ answer: DescribedAnswer, _ form: DescriptionForm) {
        let isFault = answer.status >= 400
        member(
            "description",
            answer.codes.isEmpty
                ? (isFault ? "Refused." : "Done.") : answer.codes.joined(separator: ", "))
        if let schema = answer.schema { content(schema, form) }
        if !answer.codes.isEmpty { member("x-rc", answer.codes) }
    }
}
