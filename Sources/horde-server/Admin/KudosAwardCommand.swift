import ArgumentParser
import HordeCore

/// Gives kudos out of the treasury.
struct KudosAwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award", abstract: "Gives kudos to a user, as a gift.")

    @OptionGroup var server: AdminOptions
    @OptionGroup var order: KudosOrder

    func run() async throws {
        try await server.ask(order.request("awards"), text: KudosCommand.text)
    }
}
