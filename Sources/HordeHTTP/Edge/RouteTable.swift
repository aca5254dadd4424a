internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Registers paths with their methods, and what paths answer to all other methods.
///
/// Every path answers OPTIONS with 200 and its methods, HEAD where it has GET, and 405 to the
/// rest.
struct RouteTable {
    /// What answers a request.
    typealias Handler = @Sendable (Request, HordeRequestContext) async throws -> Response

    /// A method of a path.
    struct Entry {
        let method: HTTPRequest.Method
        let act: RefusedAct
        /// How often it may be asked.
        var rate = RateClass.general
        let handler: Handler
    }

    /// The methods that HTTP has for a path (RFC 9110, 5789, and QUERY of the IETF's draft).
    private static let methods =
        [HTTPRequest.Method.get, .head, .post, .put, .delete, .patch, .trace]
        + [HTTPRequest.Method("QUERY")].compactMap(\.self)

    let router: Router<HordeRequestContext>
    /// Counts requests; nil when nobody is refused for asking too often.
    let limiter: RateLimiter?
    /// What was registered, for the description.
    let list = RouteList()

    /// Registers a path.
    func path(_ path: String, _ entries: Entry...) {
        register(path, entries)
    }

    /// Registers a path with methods from a list.
    func register(_ path: String, _ entries: [Entry]) {
        var methods = entries.map(\.method)
        list.routes += entries.map {
            RouteList.Route(method: $0.method, path: path, isLimited: $0.rate != .none)
        }
        for entry in entries {
            let handler = entry.guarded(by: limiter)
            router.on(RouterPath(path), method: entry.method, use: handler)
            if entry.method == .get {
                methods.append(.head)
                router.on(RouterPath(path), method: .head, use: handler)
            }
        }
        methods.append(.options)
        let allowed = methods
        router.on(RouterPath(path), method: .options) { _, _ in
            Response(
                status: .ok,
                headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ")])
        }
        for method in Self.methods where !allowed.contains(method) {
            router.on(RouterPath(path), method: method) { _, _ -> Response in
                var fault = APIFault(
                    .methodNotAllowed, nil, "This path does not have the method.")
                fault.allowed = allowed
                throw fault
            }
        }
    }
}

extension RouteTable.Entry {
    static func get(
        _ handler: @escaping RouteTable.Handler, as act: RefusedAct = .other
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: .get, act: act, handler: handler)
    }

    static func post(
        _ handler: @escaping RouteTable.Handler, as act: RefusedAct = .other
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: .post, act: act, handler: handler)
    }

    static func put(
        _ handler: @escaping RouteTable.Handler, as act: RefusedAct = .other
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: .put, act: act, handler: handler)
    }

    static func patch(
        _ handler: @escaping RouteTable.Handler, as act: RefusedAct = .other
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: .patch, act: act, handler: handler)
    }

    static func delete(
        _ handler: @escaping RouteTable.Handler, as act: RefusedAct = .other
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: .delete, act: act, handler: handler)
    }

    /// The same with another limit.
    func limited(as rate: RateClass) -> RouteTable.Entry {
        var entry = self
        entry.rate = rate
        return entry
    }

    /// The handler behind its limit, with the core's refusals put into the words of this route.
    fileprivate func guarded(by limiter: RateLimiter?) -> RouteTable.Handler {
        guard let limiter, rate != .none else { return inWords }
        return { [rate, inWords] request, context in
            var context = context
            let headers = try limiter.admit(request, &context, as: rate)
            do {
                var response = try await inWords(request, context)
                for field in headers { response.headers.append(field) }
                return response
            } catch var fault as APIFault {
                fault.headers.append(contentsOf: headers)
                throw fault
            }
        }
    }

    private var inWords: RouteTable.Handler {
        { [act, handler] request, context in
            do {
                return try await handler(request, context)
            } catch let rejection as HordeRejection {
                throw RejectionAnswer.fault(for: rejection, of: act)
            }
        }
    }
}
