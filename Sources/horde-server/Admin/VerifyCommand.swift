import ArgumentParser

/// Lets the server replay its whole ledger.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replays the whole ledger and compares it with every account.",
        discussion: "Exit code 3 when it does not add up.")

    @OptionGroup var server: AdminOptions

    func run() async throws {
        let answer = try await server.ask(
            AdminRequest(.post, "/api/horde/v1/audit")
        ) { answer in
            AdminText.fields(["entries", "accounts", "sum", "sound"], of: answer)
                + (answer["findings"]?.elements ?? []).map { "finding: \($0.display)\n" }.joined()
        }
        guard answer["sound"] == .boolean(true) else {
            throw CommandFailure(
                .unsound,
                "The ledger does not add up. Keep a copy of the data directory, and "
                    + "restore the last backup that verifies.")
        }
    }
}
