import ArgumentParser
import HordeCore

/// Makes an account for somebody, whatever the registration mode.
struct UserCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Makes an account and prints its API key, which nobody can read again.")

    @OptionGroup var server: AdminOptions
    @Option(help: "The name to be shown.") var name: String
    @Flag(help: "Vouches for the user.") var trusted = false
    @Flag(help: "Lets the user look after users and workers.") var moderator = false
    @Option(
        parsing: .unconditional, help: "Kudos to begin with.", transform: KudosArgument.parse)
    var kudos: Kudos?

    func run() async throws {
        var body: [String: JSONValue] = ["name": .text(name)]
        let roles = (trusted ? ["trusted"] : []) + (moderator ? ["moderator"] : [])
        if !roles.isEmpty { body["roles"] = .list(roles.map(JSONValue.text)) }
        if let kudos { body["kudos"] = KudosArgument.json(kudos) }
        try await server.ask(AdminRequest(.post, "/api/horde/v1/users", body)) { answer in
            AdminText.fields(["id", "alias", "api_key"], of: answer)
        }
    }
}
