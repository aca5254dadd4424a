/// What the description says about an endpoint besides its method and path.
///
/// To describe an endpoint, add one line to the table of its area (`EndpointText+AREA.swift`):
///
///     "GET /api/v2/teams": .init("All teams."),
///     "PUT /api/v2/teams": .init("Makes a team.", .trusted, refusals: [403: ["Forbidden"]]),
///
/// The key is the method and the path as registered with ``RouteTable``; of the three prefixes of
/// 2022 it has none. An endpoint without a line is in the description all the same, with a title
/// made from its path, and `DescriptionTests` tells which ones that are.
struct EndpointText: Sendable {
    /// Who may call.
    enum Caller: String, Sendable {
        /// Anybody, without a key.
        case anyone = "anybody; no key is needed"
        /// Whoever has a key, the anonymous one included.
        case key = "whoever has a key, the anonymous one included"
        /// Users with an account.
        case user = "users with an account"
        /// The owner of what the path names, and moderators.
        case owner = "the owner and moderators"
        /// Moderators.
        case moderator = "moderators"
        /// Administrators.
        case administrator = "administrators"

        /// The code for somebody without the role; nil when no role is needed.
        var missingRole: String? {
            switch self {
            case .moderator: "NotModerator"
            case .administrator: "NotAdmin"
            case .anyone, .key, .user, .owner: nil
            }
        }
    }

    /// One sentence.
    let summary: String
    /// Who may.
    let caller: Caller
    /// The status of success.
    let success: [Int]
    /// The codes of refusals, by status.
    let refusals: [Int: [String]]

    init(
        _ summary: String, _ caller: Caller = .anyone, success: [Int] = [200],
        refusals: [Int: [String]] = [:]
    ) {
        self.summary = summary
        self.caller = caller
        self.success = success
        self.refusals = refusals
    }
}
