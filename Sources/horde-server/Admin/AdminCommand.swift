import ArgumentParser

/// The commands that look after a running server.
struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin",
        abstract: "Looks after a running server, over HTTP.",
        discussion: """
            Every command needs the API key of an administrator. Give it in HORDE_ADMIN_API_KEY: \
            a command line can be read by every user of the machine and stays in the shell's \
            history.
            """,
        subcommands: [
            UserCommand.self, KudosCommand.self, ModeCommand.self, InviteCommand.self,
            ExplainCommand.self,
            VerifyCommand.self,
        ])
}
