import ArgumentParser

/// Shows an account.
struct UserShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows an account.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The number of the account.") var id: Int

    func run() async throws {
        try await server.ask(AdminRequest(.get, "/api/horde/v1/users/\(id)")) { answer in
            AdminText.fields(UserCommand.fields, of: answer)
        }
    }
}
