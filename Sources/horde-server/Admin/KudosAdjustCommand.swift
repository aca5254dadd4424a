import ArgumentParser
import HordeCore

/// Sets a balance right.
struct KudosAdjustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust", abstract: "Sets a balance right, up or down.",
        discussion: "An amount below zero comes after two dashes: adjust alice#7 -- -12.50")

    @OptionGroup var server: AdminOptions
    @OptionGroup var order: KudosOrder

    func run() async throws {
        try await server.ask(order.request("adjustments"), text: KudosCommand.text)
    }
}
