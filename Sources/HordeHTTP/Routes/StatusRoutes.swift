internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// The horde in figures, its models and its modes.
struct StatusRoutes {
    let horde: Horde

    private static let modelsPath = "/api/v2/status/models/"

    func add(to table: RouteTable) {
        table.path("/api/v2/status/heartbeat", .get(heartbeat).limited(as: .none))
        table.path("/api/v2/status/performance", .get(performance))
        table.path("/api/v2/status/models", .get(models))
        table.path("/api/v2/status/models/**", .get(model))
        table.path("/api/v2/status/modes", .get(modes), .put(changeModes, as: .modeChange))
    }

    @Sendable
    private func heartbeat(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let view = await horde.service.performance()
        let version = horde.options.version
        return Answer.json(
            .ok, JSONWriter.document { $0.heartbeat(view, version: version) })
    }

    @Sendable
    private func performance(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let view = await horde.service.performance()
        return Answer.json(.ok, JSONWriter.document { $0.performance(view) })
    }

    @Sendable
    private func models(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        let least = try Self.count("min_count", query) ?? 0
        let most = try Self.count("max_count", query) ?? Int.max
        let state = query["model_state"] ?? "all"
        guard ["all", "known", "custom"].contains(state) else {
            throw APIFault.badRequest("model_state must be all, known or custom.")
        }
        // Without a type the wire means images, of which there are none.
        guard query["type"] == "text" else { return Answer.array(of: [ModelView]()) { _, _ in } }
        var views = await horde.service.models()
            .filter { $0.threads >= least && $0.threads <= most }
        if state == "known" || state == "custom" {
            let known = await horde.service.known(among: views.map(\.name))
            views = views.filter { known.contains($0.name) == (state == "known") }
        }
        return Answer.array(of: views) { $0.model($1) }
    }

    private static func count(
        _ name: Substring, _ query: Parameters
    ) throws -> Int? {
        guard let text = query[name] else { return nil }
        guard let count = Int(text) else {
            throw APIFault(faults: [FieldFault(path: String(name), text: "must be an integer")])
        }
        return count
    }

    /// One model in an array, or an empty array.
    ///
    /// A name with slashes may come escaped twice, as
    /// the wire has it, escaped once, or as it is.
    @Sendable
    private func model(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let escaped = String(request.uri.path.dropFirst(Self.modelsPath.count))
        let once = PercentText.decode(escaped) ?? escaped
        var view = await horde.service.model(named: once)
        if view == nil, let twice = PercentText.decode(once), twice != once {
            view = await horde.service.model(named: twice)
        }
        return Answer.array(of: view.map { [$0] } ?? []) { $0.model($1) }
    }

    @Sendable
    private func modes(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let user = try await horde.optionalUser(of: request)
        if let user { try await horde.requireModerator(user) }
        let modes = await horde.service.modes()
        return Answer.json(
            .ok, JSONWriter.document { $0.wireModes(modes, isModerator: user != nil) })
    }

    @Sendable
    private func changeModes(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        // A call without a body names nothing, as on the wire.
        let changes = try ModesBody.read(bytes.isEmpty ? Array("{}".utf8) : bytes)
        let actor = try await horde.user(of: request)
        if changes.isEmpty { throw HordeRejection.nothingToChange }
        let modes = try await horde.service.change(modes: changes, by: actor)
        return Answer.json(.ok, JSONWriter.document { $0.changed(changes, of: modes) })
    }
}
