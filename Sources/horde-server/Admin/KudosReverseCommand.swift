import ArgumentParser
import Foundation

/// Undoes a movement.
struct KudosReverseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Undoes a movement with one that goes the other way and names it.",
        discussion: "A movement is undone once, and for good.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The movement, as the history shows it.") var event: String

    func validate() throws {
        guard UUID(uuidString: event) != nil else {
            throw ValidationError("\(event) is not the id of a movement; that is a UUID.")
        }
    }

    func run() async throws {
        let request = AdminRequest(
            .post, "\(KudosCommand.path)/reversals", ["event": .text(event.lowercased())])
        try await server.ask(request, text: KudosCommand.text)
    }
}
