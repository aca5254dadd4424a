import HordeTestSupport

@testable import HordeCore

extension HordeFixture {
    /// A user lends a key.
    mutating func lend(
        _ owner: UserID, _ set: (inout SharedKeyChanges) -> Void = { _ in }
    ) throws(HordeRejection) -> SharedKeyID {
        var changes = SharedKeyChanges()
        set(&changes)
        let key = key()
        try apply(.createSharedKey(changes, key: key, actor: owner))
        return SharedKeyID(of: key)
    }

    /// Somebody changes a key.
    mutating func change(
        _ key: SharedKeyID, by actor: UserID, _ set: (inout SharedKeyChanges) -> Void
    ) throws(HordeRejection) {
        var changes = SharedKeyChanges()
        set(&changes)
        try apply(.changeSharedKey(key, changes, actor: actor))
    }

    /// Somebody asks with a key that a user lends.
    mutating func ask(
        with key: SharedKeyID, of owner: UserID, _ terms: RequestTerms = RequestTerms()
    ) throws(HordeRejection) -> RequestID {
        let id = RequestID(bits: nextBits())
        vault.keep(RequestTexts(prompt: "Once", parameters: "{}"), of: id)
        try apply(
            .submit(
                SubmitCommand(
                    id: id, user: owner, caller: nil, terms: terms, promptBytes: 4,
                    parameterBytes: 2, sharedKey: key)))
        return id
    }

    /// How asking with a key is refused; nil when it is not.
    func refusal(
        asking key: SharedKeyID, of owner: UserID, _ terms: RequestTerms = RequestTerms()
    ) -> HordeRejection? {
        refusal { horde throws(HordeRejection) in _ = try horde.ask(with: key, of: owner, terms) }
    }

    /// What one text of the plain kind may cost at the most.
    func highestCost(_ terms: RequestTerms = RequestTerms()) -> Kudos {
        state.highestCost(of: terms, promptTokens: TokenCount(estimatedFromBytes: 4))
    }
}
