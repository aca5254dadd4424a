import ArgumentParser
import HordeCore

/// Prints every option of the server as a table for the documentation.
struct OptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "options",
        abstract: "Lists every option of the server, and every rule of the policy, in Markdown.")

    func run() {
        StandardStream.output.write(OptionTable.general + "\n" + OptionTable.policy)
    }
}
