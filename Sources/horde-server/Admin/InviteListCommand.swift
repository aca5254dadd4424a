import ArgumentParser

/// Lists invitations.
struct InviteListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists invitations, without their codes.")

    @OptionGroup var server: AdminOptions

    func run() async throws {
        try await server.ask(AdminRequest(.get, InviteCommand.path)) { answer in
            AdminText.table(["id", "uses_left", "expires_at", "revoked"], of: answer)
        }
    }
}
