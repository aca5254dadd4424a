internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Several styles under one name.
struct CollectionRoutes {
    let horde: Horde

    func add(to table: RouteTable) {
        let path = "/api/v2/collections"
        table.path(path, .get(list), .post(create, as: .styleChange))
        table.path(
            "\(path)/{id}", .get(show), .patch(change, as: .styleChange),
            .delete(delete, as: .styleChange))
        table.path("/api/v2/collection_by_name/{name}", .get(showNamed))
    }

    @Sendable
    private func list(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        let page = try UserRoutes.page(query["page"])
        let sort = try StyleSort.read(query["sort"])
        let type = query["type"] ?? "all"
        guard ["all", "image", "text"].contains(type) else {
            throw APIFault.badRequest("type must be all, image or text.")
        }
        let all = type == "image" ? [] : await horde.service.publicCollections()
        let shown = sort.page(page, of: all, size: StyleRoutes.pageSize, uses: \.uses)
        let names = await horde.service.names(of: shown.flatMap(\.content.styles))
        return Answer.array(of: shown) { $0.collection($1, names: names) }
    }

    @Sendable
    private func create(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try CollectionBody.read(bytes, isNew: true)
        let actor = try await horde.user(of: request)
        let content = body.applied(
            to: CollectionContent(), styles: try await styles(body.styles))
        let id = try await horde.service.createCollection(content, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.saved(id) })
    }

    @Sendable
    private func show(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        await answer(
            try await horde.service.collection(try context.collection().description))
    }

    @Sendable
    private func showNamed(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        await answer(try await horde.service.collection(context.decodedName))
    }

    @Sendable
    private func change(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try CollectionBody.read(bytes, isNew: false)
        let actor = try await horde.user(of: request)
        let collection = try await horde.service.collection(
            try context.collection().description)
        let content = body.applied(
            to: collection.content, styles: try await styles(body.styles))
        try await horde.service.change(collection: collection.id, to: content, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.saved(collection.id) })
    }

    @Sendable
    private func delete(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let actor = try await horde.user(of: request)
        try await horde.service.delete(collection: try context.collection(), by: actor)
        return Answer.object { $0.member("message", "OK") }
    }

    private func styles(_ names: [String]?) async throws -> [StyleID]? {
        guard let names else { return nil }
        var styles: [StyleID] = []
        for name in names.prefix(CollectionContent.styleLimit + 1) {
            styles.append(try await horde.service.style(name).id)
        }
        return styles
    }

    private func answer(_ collection: StyleCollection) async -> Response {
        let names = await horde.service.names(of: collection.content.styles)
        return Answer.json(.ok, JSONWriter.document { $0.collection(collection, names: names) })
    }
}
