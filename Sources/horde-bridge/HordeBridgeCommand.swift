import ArgumentParser

/// `horde-bridge`: offers the text back end beside it to a horde.
@main
struct HordeBridgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "horde-bridge",
        abstract: "Offers the text back end of this machine to a horde.",
        discussion: """
            It asks the horde for jobs, lets KoboldAI, KoboldCpp or the built-in demo generate \
            their texts, and delivers them. It only makes outbound connections.
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, CheckCommand.self, StatusCommand.self, InitCommand.self,
            CapturesCommand.self,
        ],
        defaultSubcommand: RunCommand.self)
}
