import ArgumentParser

/// The commands about the switches of the horde.
struct ModeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mode", abstract: "Shows and changes the switches of the horde.",
        subcommands: [ModeShowCommand.self, ModeSetCommand.self])

    /// The path of the modes.
    static let path = "/api/horde/v1/modes"

    /// The switches as lines for people.
    static func text(_ answer: JSONValue) -> String {
        let hasMinimum = answer["minimum_standing"].map { $0 != .null } ?? false
        return AdminText.fields(
            ["anonymous", "registration", "workers", "minimum_standing", "maintenance"], of: answer)
            + (hasMinimum ? "" : "minimum_standing: none\n")
    }
}
