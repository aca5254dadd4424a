import ArgumentParser

/// Shows an account.
struct UserShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows an account.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The account, as its number or alias.") var id: AccountNumber

    func run() async throws {
        try await server.ask(AdminRequest(.get, "/api/horde/v1/users/\(id.number)")) { answer in
            AdminText.fields(UserCommand.fields, of: answer)
        }
    }
}
