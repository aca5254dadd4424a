internal import HTTPTypes
internal import HordeCore
internal import Hummingbird
internal import Logging
internal import NIOCore

/// Stands around every route: turns what they throw into JSON, lets browsers of other sites read
/// every answer, and writes one line about each request.
///
/// The line tells the method, the pattern of the route, the status and the time it took. It never
/// tells the path, whose identifiers are secrets, nor anything that the caller sent.
struct EdgeMiddleware: RouterMiddleware {
    typealias Context = HordeRequestContext

    let nodeName: String

    private static let allowedMethods = "POST, GET, OPTIONS, PUT, DELETE, PATCH"
    private static let allowedHeaders =
        "Accept, Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, apikey, "
        + "Client-Agent, X-Fields, X-Forwarded-For, Proxied-For, Proxy-Authorization, "
        + "Idempotency-Key"
    private static let exposedHeaders =
        "Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Horde-Node"

    func handle(
        _ request: Request, context: HordeRequestContext,
        next: @concurrent (Request, HordeRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            // First, so that a mask that cannot be read changes nothing.
            let mask = try FieldMask.of(request)
            response = try await next(request, context)
            if let mask { response = try await response.masked(by: mask) }
        } catch {
            response = Self.answer(to: error)
        }
        if request.method == .head { response = response.createHeadResponse() }
        if context.connection.isUsedUp { response.headers[.connection] = "close" }
        response.headers[.allowOrigin] = "*"
        response.headers[.allowMethods] = Self.allowedMethods
        response.headers[.allowHeaders] = Self.allowedHeaders
        response.headers[.exposeHeaders] = Self.exposedHeaders
        response.headers[.hordeNode] = nodeName
        response.headers[.xContentTypeOptions] = "nosniff"
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        context.logger.debug(
            "Request answered",
            metadata: [
                "http.method": "\(request.method.rawValue)",
                "http.route": "\(context.endpointPath ?? "none")",
                "http.status": "\(response.status.code)",
                "http.microseconds": "\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)",
            ])
        return response
    }

    private static func answer(to error: any Error) -> Response {
        switch error {
        case let fault as APIFault:
            return Answer.fault(fault)
        case let rejection as HordeRejection:
            return Answer.fault(RejectionAnswer.fault(for: rejection, of: .other))
        case let fault as HTTPError where fault.status == .notFound:
            return Answer.fault(.unknownPath)
        case is CancellationError:
            return Answer.fault(RejectionAnswer.fault(for: .stopping, of: .other))
        default:
            return Answer.fault(.internalFault)
        }
    }
}
