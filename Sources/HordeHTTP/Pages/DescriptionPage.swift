/// The description of the interface, for people.
struct DescriptionPage {
    let title: String
    let endpoints: [Endpoint]

    /// The page; it fetches nothing and needs no script.
    var html: String {
        var areas: [String] = []
        for endpoint in endpoints where !areas.contains(endpoint.area) {
            areas.append(endpoint.area)
        }
        let parts = areas.map { area in
            let items = endpoints.filter { $0.area == area }.map(Self.item)
            return "<h2>\(HTML.escape(area))</h2>\n\(items.joined(separator: "\n"))"
        }
        return HTML.page(
            title: "\(title): interface",
            content: """
                <h1>\(HTML.escape(title)): interface</h1>
                <p>The same for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>,
                <a href="/api/swagger.json">Swagger 2.0</a>.</p>
                \(parts.joined(separator: "\n"))
                """)
    }

    private static func item(_ endpoint: Endpoint) -> String {
        let answers = endpoint.answers.map { answer in
            let (status, codes) = (answer.status, answer.codes)
            return
                "<tr><th>\(status)</th><td>\(HTML.escape(codes.joined(separator: ", ")))</td></tr>"
        }
        return """
            <details>
            <summary><b>\(endpoint.method)</b> \(HTML.escape(endpoint.path))<br>
            \(HTML.escape(endpoint.text.summary))</summary>
            <p>Who: \(HTML.escape(endpoint.text.caller.rawValue)).</p>
            <table>
            \(answers.joined(separator: "\n"))
            </table>
            </details>
            """
    }
}
