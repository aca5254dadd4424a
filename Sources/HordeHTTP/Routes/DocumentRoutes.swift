internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What the operator tells everybody: documents and news.
struct DocumentRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        let texts = horde.options.texts
        table.path(
            "/api/v2/documents/terms",
            .get { request, _ in try Self.document(texts.documents.terms, request) })
        table.path(
            "/api/v2/documents/privacy",
            .get { request, _ in try Self.document(texts.documents.privacy, request) })
        table.path(
            "/api/v2/documents/sponsors",
            .get { request, _ in try Self.document(texts.documents.sponsors, request) })
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
        Answer.array(of: horde.options.texts.news) { $0.news($1) }
    }
}
