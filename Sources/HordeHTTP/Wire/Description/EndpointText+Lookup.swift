internal import HTTPTypes

extension EndpointText {
    /// What is written about an endpoint; nil when nothing is.
    static func of(method: String, path: String) -> EndpointText? {
        let key = "\(method) \(path)"
        if let text = v2[key] ?? content[key] ?? own[key] ?? absent[key] { return text }
        if let text = teams[key] ?? messages[key] { return text }
        for root in ["/api/v1", "/api/latest"] where path.hasPrefix(root + "/") {
            return v1["\(method) \(path.dropFirst(root.count))"]
        }
        return v1[key]
    }

    /// What is for images only.
    private static let absent: [String: EndpointText] = {
        var texts: [String: EndpointText] = [:]
        for (path, replies) in AbsentRoutes.table {
            for (method, reply) in replies {
                texts["\(method.rawValue) /api/v2/\(path)"] = EndpointText(absent: reply)
            }
        }
        return texts
    }()

    private init(absent reply: AbsentRoutes.Reply) {
        switch reply {
        case .refused:
            self.init("For images; refused.", success: [], refusals: [400: ["BadRequest"]])
        case .missing(let code):
            self.init("For images; nothing is found.", success: [], refusals: [404: [code]])
        case .empty: self.init("For images; all figures are zero.")
        }
    }
}
