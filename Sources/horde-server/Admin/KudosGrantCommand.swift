import ArgumentParser
import HordeCore

/// Sets or ends a monthly grant.
struct KudosGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Gives a user kudos every month; 0 ends it.",
        discussion: """
            The first month, or what there is more than before, is given at once, then each month \
            on the same day.
            """)

    @OptionGroup var server: AdminOptions
    @Argument(help: "The account, as its number or alias.") var user: AccountNumber
    @Argument(help: "The amount a month.", transform: KudosArgument.parse) var amount: Kudos

    func run() async throws {
        let request = AdminRequest(
            .put, "/api/horde/v1/users/\(user.number)/grant",
            ["amount": KudosArgument.json(amount)])
        try await server.ask(request) { answer in
            AdminText.fields(["alias", "balance"] + UserCommand.grantFields, of: answer)
        }
    }
}
