import ArgumentParser

/// Shows the switches.
struct ModeShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the switches.")

    @OptionGroup var server: AdminOptions

    func run() async throws {
        try await server.ask(AdminRequest(.get, ModeCommand.path), text: ModeCommand.text)
    }
}
