import ArgumentParser

/// The commands about accounts.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Makes, shows and changes accounts.",
        subcommands: [
            UserCreateCommand.self, UserListCommand.self, UserShowCommand.self,
            UserSetCommand.self,
        ])

    /// The fields of an account that are shown for people, in this order.
    static let fields = [
        "id", "alias", "roles", "trusted", "created_at", "balance", "held", "escrow",
        "concurrency", "workers_invited", "workers", "open_requests", "texts_used",
        "texts_contributed", "contact", "comment",
    ]
}
