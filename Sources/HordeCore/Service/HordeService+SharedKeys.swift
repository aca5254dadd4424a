extension HordeService {
    /// The shared key with a secret; nil when nobody lends it.
    public func sharedKey(withSecret digest: SecretDigest) -> SharedKey? {
        guard let key = state.sharedKeys.keys[SharedKeyID(of: digest)], key.key == digest else {
            return nil
        }
        return key
    }

    /// The shared key with a name.
    ///
    /// - Throws: ``HordeRejection/unknownSharedKey``, ``HordeRejection/outcomePending``.
    public func sharedKey(_ id: SharedKeyID) async throws(HordeRejection) -> SharedKey {
        guard let key = state.sharedKeys.keys[id] else { throw .unknownSharedKey }
        try await durable(touched.batch(of: key.owner))
        return key
    }

    /// A submission as it is to be taken: when its shared key cannot pay for it and it allows
    /// less, it is asked for by the anonymous account.
    public func affordable(
        _ submission: RequestSubmission, orFrom caller: CallerID
    ) -> RequestSubmission {
        guard submission.sharedKey != nil, submission.allowsDowngrade else { return submission }
        do {
            _ = try state.admit(try command(of: submission).0, at: time())
        } catch {
            switch error {
            case .sharedKeyEmpty, .sharedKeyTooPoor: return submission.anonymous(from: caller)
            default: break
            }
        }
        return submission
    }

    /// A user lends a key; ``SharedKeyChanges`` say what it begins with.
    public func createSharedKey(
        _ changes: SharedKeyChanges, key: SecretDigest, by actor: UserID
    ) async throws(HordeRejection) -> SharedKey {
        try await performDurably(.createSharedKey(changes, key: key, actor: actor))
        return try await sharedKey(SharedKeyID(of: key))
    }

    /// The owner changes a shared key.
    public func change(
        sharedKey id: SharedKeyID, _ changes: SharedKeyChanges, by actor: UserID
    ) async throws(HordeRejection) -> SharedKey {
        try await performDurably(.changeSharedKey(id, changes, actor: actor))
        return try await sharedKey(id)
    }

    /// The owner takes a shared key back; what was asked for with it is still done and paid.
    public func delete(
        sharedKey id: SharedKeyID, by actor: UserID
    ) async throws(HordeRejection) {
        try await performDurably(.deleteSharedKey(id, actor: actor))
    }
}
