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
        "id", "username", "kudos", "trusted", "moderator", "administrator", "flagged", "deleted",
        "concurrency", "worker_invited", "worker_count", "evaluating_kudos", "admin_comment",
        "contact",
    ]
}
