internal import HTTPTypes
internal import HordeCore

/// An endpoint as the description tells it.
struct Endpoint: Sendable {
    let method: String
    /// The path in the form of OpenAPI, where a variable has a name.
    let path: String
    /// The path as it was registered.
    let route: String
    let text: EndpointText
    /// False when only its path is known.
    let isDescribed: Bool
    /// True when calls of it are counted against the limits.
    let isLimited: Bool
    /// What its body may hold; nil when it reads none.
    let body: RequestShapes.Body?
    /// What may be said in its query.
    let query: [QueryFields.Field]

    init(_ route: RouteList.Route, _ shapes: RequestShapes, policy: HordePolicy) {
        let known = EndpointText.of(method: route.method.rawValue, path: route.path)
        method = route.method.rawValue
        path = route.path.hasSuffix("/**") ? route.path.dropLast(2) + "{name}" : route.path
        self.route = route.path
        isLimited = route.isLimited
        text = known ?? EndpointText("\(route.method.rawValue) \(route.path)", .key)
        isDescribed = known != nil
        body = shapes.body(method: route.method.rawValue, path: path)
        query = QueryFields.of(method: route.method.rawValue, path: path, policy: policy)
    }

    /// Which part of the interface it belongs to.
    var area: String {
        for (prefix, area) in [
            ("/api/v2/generate/text", "Texts"), ("/v2/", "Texts"),
            ("/api/v2/", "The horde and its people"), ("/api/horde/v1", "Our own"),
            ("/api/v1/", "2022"), ("/api/latest/", "2022, latest"), ("/api", "Description"),
            ("/.well-known", "Description"),
        ] where path.hasPrefix(prefix) {
            return area
        }
        return path == "/" || path == "/register" ? "Pages" : "2022, without prefix"
    }

    /// The variables in the path.
    var variables: [String] {
        path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }
}
