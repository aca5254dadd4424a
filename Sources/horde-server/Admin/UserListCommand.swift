import ArgumentParser

/// Lists accounts.
struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists accounts, one page at a time.")

    @OptionGroup var server: AdminOptions
    @Option(help: "The page, from 1 up.") var page = 1
    @Option(help: "The order: kudos or age.") var sort = Order.kudos

    /// The orders of the list.
    enum Order: String, ExpressibleByArgument, CaseIterable {
        case kudos
        case age
    }

    func validate() throws {
        guard page > 0 else { throw ValidationError("Pages count from 1.") }
    }

    func run() async throws {
        let path = "/api/horde/v1/users?page=\(page)&sort=\(sort.rawValue)"
        try await server.ask(AdminRequest(.get, path)) { answer in
            AdminText.table(["id", "alias", "balance", "trusted", "roles"], of: answer)
        }
    }
}
