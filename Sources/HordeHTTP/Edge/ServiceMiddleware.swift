internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Believes services that say for which address they call.
///
/// A service proves itself with its passkey. Workers are not believed: a worker's address is its
/// own.
struct ServiceMiddleware: RouterMiddleware {
    typealias Context = HordeRequestContext

    let horde: Horde

    func handle(
        _ request: Request, context: HordeRequestContext,
        next: @concurrent (Request, HordeRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.namedAddress = await address(named: request)
        return try await next(request, context)
    }

    private func address(named request: Request) async -> String? {
        guard let passkey = request.headers[.proxyAuthorization],
            let named = request.headers[.proxiedFor].map(PlainText.trimmed),
            NetworkAddress(named) != nil, !request.uri.path.hasSuffix("/pop"),
            await horde.service.isService(withPasskey: APIKey.digest(of: passkey))
        else { return nil }
        return named
    }
}
