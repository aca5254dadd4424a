internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What the operator tells everybody: documents and news.
struct DocumentRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        let documents = horde.options.documents
        for (name, text) in [
            ("terms", documents.terms), ("privacy", documents.privacy),
            ("sponsors", documents.sponsors),
        ] {
            table.path(
                "/api/v2/documents/\(name)",
                .get { request, _ in try Self.document(text, request) })
        }
        table.path("/api/v2/status/news", .get(news))
    }

    private static func document(_ text: String, _ request: Request) throws -> Response {
        switch request.uri.queryParameters["format"] ?? "html" {
        case "html": return Answer.object { $0.member("html", MarkdownText.html(text)) }
        case "markdown": return Answer.object { $0.member("markdown", text) }
        default: throw APIFault.badRequest("format must be html or markdown.")
        }
    }

    @Sendable
    private func news(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        Answer.array(of: horde.options.news) { $0.news($1) }
    }
}
