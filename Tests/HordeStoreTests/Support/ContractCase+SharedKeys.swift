import HordeCore

extension ContractCase {
    /// Keys that users lend.
    static let sharedKeys: [ContractCase] = [
        ContractCase(
            "shared keys", .sharedKeySaved(plain), .sharedKeySaved(full),
            .sharedKeySaved(
                SharedKey(
                    key: Sample.digest(70), owner: Sample.bob,
                    createdAt: Sample.time(9)))),
        ContractCase(
            "shared key that is paid with", .sharedKeySaved(full), .jobSettled(settlement),
            .jobSettled(Sample.settlement(2))),
        ContractCase(
            "shared key that is gone before it is paid with", .sharedKeySaved(full),
            .sharedKeyDeleted(full.id), .jobSettled(settlement)),
        ContractCase(
            "shared key of a style", .sharedKeySaved(full), .styleSaved(style(nil)),
            .styleSaved(style(full.id))),
        ContractCase(
            "shared key that is taken from a style", .sharedKeySaved(full),
            .styleSaved(style(full.id)), .styleSaved(style(nil)), .sharedKeyDeleted(full.id)),
        ContractCase(
            "style with a shared key that goes", .sharedKeySaved(full),
            .styleSaved(style(full.id)), .styleDeleted(StyleID(bits: 1)),
            .sharedKeyDeleted(full.id)),
        ContractCase("user who leaves", .userSaved(leaving)),
        ContractCase(
            "user who comes back", .userSaved(leaving), .userSaved(Sample.user(Sample.alice))),
        ContractCase(
            "user who is wiped", .userSaved(leaving),
            .userSaved(
                UserProfile(
                    id: Sample.alice, name: "deleted", key: nil, roles: [.deleted, .wiped],
                    createdAt: Sample.time(1)))),
    ]

    private static func style(_ key: SharedKeyID?) -> Style {
        var content = StyleContent()
        content.name = "One"
        content.models = ["a"]
        content.sharedKey = key
        return Style(
            id: StyleID(bits: 1), owner: Sample.alice, content: content, uses: 0,
            createdAt: Sample.time(6))
    }

    private static let leaving = UserProfile(
        id: Sample.alice, name: "Alice", key: Sample.digest(1), roles: [.deleted, .service],
        createdAt: Sample.time(1), deletedAt: Sample.time(9), passkey: Sample.digest(55))

    private static let plain = SharedKey(
        key: Sample.digest(71), owner: Sample.alice, createdAt: Sample.time(8))

    private static let full = SharedKey(
        key: Sample.digest(71), owner: Sample.alice, name: "for \"the\" club 🦜",
        budget: Kudos(5000), utilized: Kudos(centikudos: 77), expiresAt: Sample.time(99),
        limits: SharedKey.Limits(textTokens: 0, imagePixels: 4_194_304, imageSteps: 500),
        createdAt: Sample.time(8))

    private static let settlement = Settlement(
        job: JobID(bits: 1), requester: Sample.alice, owner: Sample.bob, worker: Sample.worker,
        tokens: TokenCount(80), reward: Kudos(centikudos: 1_029),
        ledgerEvent: Sample.event(
            1, Sample.entry(.balance(Sample.alice), .balance(Sample.bob), 1_029, .generation),
            Sample.entry(.balance(Sample.alice), .sink, 100, .fee)),
        time: Sample.time(10), sharedKey: full.id)
}
