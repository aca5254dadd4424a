import KoboldAIDouble

/// What an AI Horde, version 2 of its interface, says against a request of a worker.
///
/// Types are strict there and nothing may be null; unknown fields are ignored, and listed here all
/// the same.
enum OldHordeRules {
    /// What a field must be.
    enum Kind {
        case text
        case texts(ClosedRange<Int>)
        case integer(ClosedRange<Int>)
        case flag
        case oneOf([String])
    }

    /// The fields of a pop.
    static let pop: [String: Kind] = [
        "name": .text, "models": .texts(3...255), "max_length": .integer(1...1_000_000),
        "max_context_length": .integer(1...1_048_576), "bridge_agent": .text,
        "threads": .integer(1...50), "amount": .integer(1...20),
        "priority_usernames": .texts(1...1000), "softprompts": .texts(0...1000), "nsfw": .flag,
        "require_upfront_kudos": .flag, "extra_slow_worker": .flag,
    ]

    /// The fields of a submit, `gen_metadata` left out.
    static let submit: [String: Kind] = [
        "id": .text, "generation": .text, "seed": .integer(Int.min...Int.max),
        "state": .oneOf(["ok", "censored", "faulted", "csam"]),
    ]

    /// Why such a horde would refuse a request; empty for one that it takes.
    static func objections(to request: LoopbackRequest) -> [String] {
        var objections: [String] = []
        if request.method != "POST" { objections.append("405: \(request.method)") }
        if request.target != request.path { objections.append("query: \(request.target)") }
        if request.headers["content-type"] != "application/json" { objections.append("no JSON") }
        if request.headers["apikey"]?.isEmpty != false { objections.append("no key") }
        guard let kinds = kinds(of: request) else { return objections + ["404"] }
        guard case .object(let body) = request.json else { return objections + ["no object"] }
        for name in required(request) where body[name] == nil {
            objections.append("\(name) is missing")
        }
        for (name, value) in body.sorted(by: { $0.key < $1.key }) {
            if let kind = kinds[name], !accepts(value, kind) { objections.append("\(name) is bad") }
        }
        return objections
    }

    /// The fields that such a horde does not know, and ignores.
    static func unknown(in request: LoopbackRequest) -> Set<String> {
        Set(request.json?.members.keys.map { $0 } ?? []).subtracting(
            kinds(of: request)?.keys ?? [:].keys)
    }

    private static func kinds(of request: LoopbackRequest) -> [String: Kind]? {
        switch request.path {
        case "/api/v2/generate/text/pop": pop
        case "/api/v2/generate/text/submit": submit
        default: nil
        }
    }

    private static func required(_ request: LoopbackRequest) -> [String] {
        request.path.hasSuffix("/pop") ? ["name", "models"] : ["id", "generation"]
    }

    private static func accepts(_ value: WireJSON, _ kind: Kind) -> Bool {
        switch (kind, value) {
        case (.text, .string), (.flag, .boolean): true
        case (.oneOf(let words), .string(let text)): words.contains(text)
        case (.integer(let range), .number): value.integer.map(range.contains) ?? false
        case (.texts(let lengths), .array(let values)):
            values.allSatisfy { $0.text.map { lengths.contains($0.count) } ?? false }
        default: false
        }
    }
}
