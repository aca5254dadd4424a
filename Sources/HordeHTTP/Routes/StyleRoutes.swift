internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Ways to ask that users publish for others.
struct StyleRoutes {
    let horde: Horde

    /// Styles on a page.
    static let pageSize = 25

    func add(to table: RouteTable) {
        let path = "/api/v2/styles"
        table.path("\(path)/text", .get(list), .post(create, as: .styleChange).limited(as: .style))
        table.path(
            "\(path)/text/{id}", .get(show, as: .styleReading), .patch(change, as: .styleChange),
            .delete(delete, as: .styleChange))
        table.path("\(path)/text_by_name/{name}", .get(showNamed))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        let page = try UserRoutes.page(query["page"])
        let sort = try StyleSort.read(query["sort"])
        var styles = await horde.service.publicStyles()
        if let tag = query["tag"] {
            styles = styles.filter { $0.content.tags.contains(String(tag)) }
        }
        if let model = query["model"] {
            styles = styles.filter { $0.content.models.contains(String(model)) }
        }
        let shown = sort.page(page, of: styles, size: Self.pageSize, uses: \.uses)
        let aliases = await horde.service.aliases(of: shown.map(\.owner))
        return Answer.array(of: shown) { $0.style($1, creator: aliases[$1.owner] ?? "") }
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try StyleBody.read(bytes, isNew: true)
        let actor = try await horde.user(of: request)
        let content = try await withKey(of: body, body.new)
        let id = try await horde.service.createStyle(content, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.saved(id) })
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await answer(try await horde.service.style(try context.style().description))
    }

    @Sendable
    private func showNamed(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        try await answer(try await horde.service.style(context.decodedName))
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try StyleBody.read(bytes, isNew: false)
        let actor = try await horde.user(of: request)
        let style = try await horde.service.style(try context.style().description)
        let content = try await withKey(of: body, body.applied(to: style.content))
        try await horde.service.change(style: style.id, to: content, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.saved(style.id) })
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        try await horde.service.delete(style: try context.style(), by: actor)
        return Answer.object { $0.member("message", "OK") }
    }

    /// A style's content with the shared key that the body names.
    private func withKey(
        of body: StyleBody, _ content: StyleContent
    ) async throws(HordeRejection) -> StyleContent {
        var content = content
        if body.detachesKey { content.sharedKey = nil }
        guard let name = body.sharedKey else { return content }
        do {
            content.sharedKey = try await horde.sharedKey(named: name).id
        } catch {
            throw error == .unknownSharedKey ? .styleInvalid(field: "sharedKey") : error
        }
        return content
    }

    private func answer(_ style: Style) async throws -> Response {
        let aliases = await horde.service.aliases(of: [style.owner])
        return Answer.json(
            .ok, JSONWriter.document { $0.style(style, creator: aliases[style.owner] ?? "") })
    }
}

extension HordeRequestContext {
    /// The name in the path; empty when it cannot be read.
    var decodedName: String {
        parameters.get("name").flatMap { PercentText.decode($0) } ?? ""
    }
}
