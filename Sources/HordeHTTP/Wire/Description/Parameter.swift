/// What an endpoint is told, as the description names it.
struct Parameter {
    /// Where it stands.
    enum Place: String {
        case path
        case header
        case query
        case body
    }

    let name: String
    let place: Place
    let isRequired: Bool
    let kind: FieldShape.Kind

    /// All of an endpoint; only Swagger counts a body among them.
    static func all(of endpoint: Endpoint, _ form: DescriptionForm) -> [Parameter] {
        var all = endpoint.variables.map {
            Parameter(name: $0, place: .path, isRequired: true, kind: kind(of: $0, in: endpoint))
        }
        all += endpoint.query.map {
            Parameter(name: $0.name, place: .query, isRequired: $0.isRequired, kind: $0.kind)
        }
        all += headers(of: endpoint)
        if form == .swagger, let body = endpoint.body {
            all.append(
                Parameter(
                    name: "body", place: .body, isRequired: body.isRequired,
                    kind: .object(body.shape)))
        }
        return all
    }

    /// Users and keys to lend have other names than identifiers; those of workers, too, in what
    /// moderators ask.
    private static func kind(of variable: String, in endpoint: Endpoint) -> FieldShape.Kind {
        let isNamed = ["/users/", "/sharedkeys/"].contains { endpoint.path.contains($0) }
        return variable == "id" && !isNamed ? .identifier : .text(1...Int.max)
    }

    /// The headers that a few paths read; the key is told as what secures them.
    private static func headers(of endpoint: Endpoint) -> [Parameter] {
        let repeatable = ["/api/v2/kudos/transfer", "/api/v2/kudos/award"]
        guard repeatable.contains(endpoint.path) else { return [] }
        return [
            Parameter(
                name: "Idempotency-Key", place: .header, isRequired: false,
                kind: .text(0...Int.max))
        ]
    }
}

extension JSONWriter {
    /// Writes a parameter of an operation.
    mutating func parameter(_ parameter: Parameter, _ form: DescriptionForm) {
        object { writer in
            writer.member("name", parameter.name)
            writer.member("in", parameter.place.rawValue)
            writer.member("required", parameter.isRequired)
            if form == .swagger, parameter.place != .body {
                writer.members(of: parameter.kind, form)
            } else {
                writer.name("schema")
                writer.schema(of: parameter.kind, form)
            }
        }
    }
}
