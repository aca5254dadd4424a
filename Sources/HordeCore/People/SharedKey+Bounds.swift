extension SharedKey {
    /// How many characters a name has at the most.
    public static let nameLimit = 255
    /// How much a budget can be set to; transfers may raise it further.
    public static let budgets = Kudos.zero...Kudos(50_000_000)
    /// How many days a key can live.
    public static let days = 0...36_500
    /// What the longest text can be limited to, in tokens.
    public static let textTokens = 0...1_000_000
    /// What pixels can be limited to.
    public static let imagePixels = 0...4_194_304
    /// What steps can be limited to.
    public static let imageSteps = 0...500

    /// How many keys a user may lend at once.
    public static func countLimit(of user: User) -> Int {
        if user.profile.roles.contains(.education) { return 1000 }
        return user.isTrusted ? 10 : 3
    }
}
