/// Who is to be deleted, by whom.
package struct DeletePlan: Sendable {
    package enum Actor: Sendable {
        case itself
        case administrator
        case somebody
    }

    package var user: Int
    package var actor: Actor
    /// True to pick among those who are marked already, if there are any.
    package var isAgain: Bool
}
