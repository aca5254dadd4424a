import ArgumentParser

/// The commands about accounts.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Makes, shows, changes and deletes accounts.",
        subcommands: [
            UserCreateCommand.self, UserListCommand.self, UserShowCommand.self,
            UserSetCommand.self, UserDeleteCommand.self,
        ])

    /// The fields about a monthly grant.
    static let grantFields = ["monthly_grant", "grant_due_at", "grant_given_at"]

    /// The fields of an account that are shown for people, in this order.
    static let fields = [
        "id", "alias", "roles", "trusted", "created_at", "balance", "held", "escrow",
        "monthly_grant", "grant_due_at", "grant_given_at", "concurrency", "workers_invited",
        "workers", "open_requests", "texts_used",
        "texts_contributed", "contact", "comment",
    ]
}
