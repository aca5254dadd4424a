import ArgumentParser

/// The commands about invitations.
struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Makes, lists and revokes invitations to register.",
        subcommands: [
            InviteCreateCommand.self, InviteListCommand.self, InviteRevokeCommand.self,
        ])

    /// The path of the invitations.
    static let path = "/api/horde/v1/invitations"
}
