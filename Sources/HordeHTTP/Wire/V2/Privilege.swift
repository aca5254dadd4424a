/// How much of a user is shown.
enum Privilege: Int, Comparable {
    /// What everybody may see.
    case everybody
    /// What the user may see.
    case own
    /// What moderators may see.
    case moderator

    static func < (left: Privilege, right: Privilege) -> Bool { left.rawValue < right.rawValue }
}
