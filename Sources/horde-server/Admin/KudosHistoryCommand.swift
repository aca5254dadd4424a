import ArgumentParser
import Foundation

/// Lists a user's movements.
struct KudosHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Lists a user's movements, newest first.",
        discussion: "The next page begins behind the last movement of the one before.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The account, as its number or alias.") var user: AccountNumber
    @Option(help: "The movement to begin behind.") var before: String?
    @Option(help: "How many, 1 to 200.") var size = 25

    func validate() throws {
        guard (1...200).contains(size) else {
            throw ValidationError("A page has 1 to 200 movements.")
        }
        guard before.map({ UUID(uuidString: $0) != nil }) ?? true else {
            throw ValidationError("\(before ?? "") is not the id of a movement; that is a UUID.")
        }
    }

    func run() async throws {
        let place = before.map { "&before=\($0.lowercased())" } ?? ""
        let path = "/api/horde/v1/users/\(user.number)/kudos?size=\(size)\(place)"
        try await server.ask(AdminRequest(.get, path)) { answer in
            AdminText.table(
                ["event", "made_at", "code", "amount", "escrow", "others", "reversed_by"],
                of: answer)
        }
    }
}
