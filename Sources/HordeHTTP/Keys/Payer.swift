internal import HordeCore
internal import Hummingbird

/// Who pays for a request: a user, perhaps with a key that it lends.
struct Payer: Sendable {
    let user: UserID
    /// The key, when it is a shared one.
    let sharedKey: SharedKeyID?
}

extension Horde {
    /// Who pays for what is asked with the key that the request bears.
    ///
    /// - Throws: a 400 when the header is missing, `HordeRejection/unknownKey` when nobody has
    ///   the key.
    func payer(of request: Request) async throws -> Payer {
        guard let text = request.headers[.apiKey] else { throw APIFault.missingKey }
        if let key = await sharedKey(withSecret: text) {
            return Payer(user: key.owner, sharedKey: key.id)
        }
        return Payer(user: try await user(withKey: text), sharedKey: nil)
    }

    /// The shared key with a secret; nil when there is none.
    func sharedKey(withSecret text: String) async -> SharedKey? {
        guard text.utf8.count == 36, let secret = SharedSecret(text) else { return nil }
        return await service.sharedKey(withSecret: secret.digest)
    }

    /// The shared key that a text names, by its secret or by the name that its owner sees.
    ///
    /// - Throws: ``HordeRejection/unknownSharedKey``.
    func sharedKey(named text: String) async throws(HordeRejection) -> SharedKey {
        if let key = await sharedKey(withSecret: text) {
            return try await service.sharedKey(key.id)
        }
        guard let id = SharedKeyID(text) else { throw .unknownSharedKey }
        return try await service.sharedKey(id)
    }
}
