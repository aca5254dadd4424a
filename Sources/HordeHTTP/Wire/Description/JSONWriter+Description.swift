/// In which form the interface is described.
enum DescriptionForm: Sendable {
    /// OpenAPI 3.1.
    case openAPI
    /// Swagger 2.0, for older tools; made from the same table.
    case swagger
}

extension JSONWriter {
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
            }
            writer.member("paths") { $0.paths(of: endpoints, form) }
            let fault =
                #"{"type":"object","required":["message"],"properties":{"#
                + #""message":{"type":"string"},"rc":{"type":"string"},"errors":"#
                + #"{"type":"object","additionalProperties":{"type":"string"}}}}"#
            let key = "{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"apikey\"}"
            switch form {
            case .openAPI:
                writer.member("components") { writer in
                    writer.name("schemas")
                    writer.raw("{\"Fault\":\(fault)}")
                    writer.name("securitySchemes")
                    writer.raw("{\"apikey\":\(key)}")
                }
            case .swagger:
                writer.name("definitions")
                writer.raw("{\"Fault\":\(fault)}")
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
            for (status, codes) in endpoint.answers {
                writer.member(String(status)) { $0.answer(status, codes, form) }
            }
        }
    }

    private mutating func answer(_ status: Int, _ codes: [String], _ form: DescriptionForm) {
        let isFault = status >= 400
        member(
            "description",
            codes.isEmpty ? (isFault ? "Refused." : "Done.") : codes.joined(separator: ", "))
        guard isFault else { return }
        switch form {
        case .openAPI:
            name("content")
            raw("{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Fault\"}}}")
        case .swagger:
            name("schema")
            raw("{\"$ref\":\"#/definitions/Fault\"}")
        }
        if !codes.isEmpty { member("x-rc", codes) }
    }
}
