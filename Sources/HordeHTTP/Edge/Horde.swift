internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What every route needs: the service, the options, and who is calling.
struct Horde: Sendable {
    let service: HordeService
    let clock: any WallClock
    let options: HordeHTTPOptions
    let callers: CallerDigest
    /// Tells requesters of their texts; nil when nobody is called.
    let webhooks: Webhooks?
    /// The calls that wait.
    let waiting = WaitingCalls()
    /// Addresses that moderators refuse for a while.
    let timeouts = AddressTimeouts()

    /// The user whose key the request bears.
    ///
    /// - Throws: a 400 when the header is missing, `HordeRejection/unknownKey` when nobody has
    ///   the key.
    func user(of request: Request) async throws -> UserID {
        guard let key = request.headers[.apiKey] else { throw APIFault.missingKey }
        return try await user(withKey: key)
    }

    /// The user whose key the request bears; nil when it bears none.
    func optionalUser(of request: Request) async throws -> UserID? {
        guard let key = request.headers[.apiKey], !key.isEmpty else { return nil }
        return try await user(withKey: key)
    }

    /// The user with a key; the anonymous one for the key that all share.
    func user(withKey key: String) async throws(HordeRejection) -> UserID {
        if key == APIKey.anonymous { return .anonymous }
        guard let user = await service.user(withKey: APIKey.digest(of: key)) else {
            throw .unknownKey
        }
        return user
    }

    /// True when the user may see and change what moderators do.
    func isModerator(_ user: UserID?) async -> Bool {
        guard let user, let view = try? await service.user(user) else { return false }
        return !view.profile.roles.isDisjoint(with: [.moderator, .administrator])
    }

    /// Passes moderators.
    func requireModerator(_ user: UserID) async throws {
        guard await isModerator(user) else { throw HordeRejection.notModerator }
    }

    /// Tells a requester of a text that was just delivered, if it wants that.
    func announce(_ job: JobID) async {
        guard let webhooks, let text = await service.calledBack(for: job) else { return }
        webhooks.offer(text)
    }

    /// Who calls, by address.
    ///
    /// Behind proxies it is the last address that none of them has.
    func caller(of request: Request, _ context: HordeRequestContext) -> CallerID {
        context.caller ?? callers.caller(at: addressText(of: request, context))
    }

    /// The address of the caller; nil when there is none to be had.
    ///
    /// It is kept nowhere but in memory, for ``AddressTimeouts``, and never logged.
    func address(of request: Request, _ context: HordeRequestContext) -> NetworkAddress? {
        addressText(of: request, context).flatMap { NetworkAddress($0) }
    }

    /// True when moderators refuse the caller's address for a while.
    func isInTimeout(_ request: Request, _ context: HordeRequestContext) -> Bool {
        guard let address = address(of: request, context) else { return false }
        return timeouts.isRefused(address, at: clock.now())
    }

    private func addressText(of request: Request, _ context: HordeRequestContext) -> String? {
        if let address = context.namedAddress { return address }
        var address = context.peerAddress
        guard !options.trustedProxies.isEmpty else { return address }
        var entries = request.headers[values: .forwardedFor]
            .flatMap { $0.split(separator: ",") }
        while isTrustedProxy(address), let entry = entries.popLast() { address = String(entry) }
        return address
    }

    private func isTrustedProxy(_ text: String?) -> Bool {
        guard let address = text.flatMap({ NetworkAddress($0) }) else { return false }
        return options.trustedProxies.contains { $0.contains(address) }
    }
}
