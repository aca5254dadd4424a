import ArgumentParser
import Foundation

/// Makes an invitation.
struct InviteCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Makes an invitation and prints its code, which nobody can read again.")

    @OptionGroup var server: AdminOptions
    @Option(parsing: .unconditional, help: "How many accounts may be made with it.")
    var uses = 1
    @Option(
        parsing: .unconditional, help: "For how many days it is good; without it, for ever.")
    var days: Int?

    func validate() throws {
        guard uses > 0 else { throw ValidationError("An invitation has at least one use.") }
        guard days.map({ (1...3650).contains($0) }) ?? true else {
            throw ValidationError("An invitation is good for 1 to 3650 days, or for ever.")
        }
    }

    func run() async throws {
        var body: [String: JSONValue] = ["uses": .number(Decimal(uses))]
        body["life_seconds"] = days.map { .number(Decimal($0) * 86_400) }
        try await server.ask(AdminRequest(.post, InviteCommand.path, body)) { answer in
            AdminText.fields(["id", "code", "uses_left", "expires_at"], of: answer)
        }
    }
}
