import ArgumentParser
import Foundation

/// The program `horde-server`: a horde, and the commands that look after it.
@main
struct HordeServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "horde-server",
        abstract: "Runs a horde of text generators, and looks after it.",
        discussion: """
            Exit codes: \(ExitStatus.summary)
            """,
        version: "\(HordeServerVersion.current)",
        subcommands: [
            ServeCommand.self, AdminCommand.self, ConfigurationCommand.self, OptionsCommand.self,
            CatalogueCommand.self, SimulateCommand.self,
        ],
        defaultSubcommand: ServeCommand.self)

    /// Parses the command line, runs what it names and ends the process with an ``ExitStatus``.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardStream.error.write(failure.message + "\n")
            Foundation.exit(failure.status.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
