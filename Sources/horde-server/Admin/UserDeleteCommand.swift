import ArgumentParser

/// Deletes an account, in two steps.
struct UserDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Marks an account as deleted, and wipes it thirty days later.",
        discussion: """
            The first call marks the account: it can do nothing more, and `user set --undelete` \
            takes that back. A call with --wipe, thirty days after the mark at the earliest, \
            removes its key, name, roles, workers, styles and lent keys for good. An account is \
            wiped by that call alone, never by itself.
            """)

    @OptionGroup var server: AdminOptions
    @Argument(help: "The account, as its number or alias.") var id: AccountNumber
    @Flag(help: "Wipes an account that was marked thirty days ago, for good.") var wipe = false

    func run() async throws {
        // One call does both on the wire; which one is meant must be said here.
        let server = try self.server.server()
        let account = try await server.send(
            AdminRequest(.get, "/api/horde/v1/users/\(id.number)"))
        let isMarked = account["roles"]?.elements.contains(.text("deleted")) ?? false
        if isMarked, !wipe {
            throw CommandFailure(
                .failure,
                "The account is marked already. --wipe removes it, thirty days after the mark.")
        }
        if !isMarked, wipe {
            throw CommandFailure(
                .failure, "The account is not marked. Mark it first, without --wipe.")
        }
        try await self.server.ask(AdminRequest(.delete, "/api/v2/users/\(id.number)")) { _ in
            wipe ? "wiped: \(id.number)\n" : "marked: \(id.number)\n"
        }
    }
}
