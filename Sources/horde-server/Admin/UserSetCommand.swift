import ArgumentParser
import Foundation
import HordeCore

/// Changes an account.
struct UserSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Changes an account and prints what has changed.",
        discussion: "What is not named stays as it is. Kudos are added; take some with -N.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The account, as its number or alias.") var id: AccountNumber
    @Flag(inversion: .prefixedNo, help: "Vouches for the user.") var trusted: Bool?
    @Flag(inversion: .prefixedNo, help: "May look after users and workers.") var moderator: Bool?
    @Flag(inversion: .prefixedNo, help: "Stops transfers and workers.") var flagged: Bool?
    @Option(
        parsing: .unconditional, help: "Kudos to add; below zero to take.",
        transform: KudosArgument.parse)
    var kudos: Kudos?
    @Option(help: "Open jobs allowed, 0 to 500.") var concurrency: Int?
    @Option(help: "Workers allowed while they are by invitation.") var workersInvited: Int?
    @Option(help: "A note that moderators see.") var comment: String?
    @Flag(help: "Takes back that the account was marked as deleted.") var undelete = false

    /// The fields of the body; empty when nothing is to be changed.
    var changes: [String: JSONValue] {
        var changes: [String: JSONValue] = [:]
        changes["trusted"] = trusted.map(JSONValue.boolean)
        changes["moderator"] = moderator.map(JSONValue.boolean)
        changes["flagged"] = flagged.map(JSONValue.boolean)
        changes["kudos"] = kudos.map(KudosArgument.json)
        changes["concurrency"] = concurrency.map { .number(Decimal($0)) }
        changes["worker_invited"] = workersInvited.map { .number(Decimal($0)) }
        changes["admin_comment"] = comment.map(JSONValue.text)
        if undelete { changes["undelete"] = .boolean(true) }
        return changes
    }

    func validate() throws {
        guard !changes.isEmpty else { throw ValidationError("Nothing to change was named.") }
    }

    func run() async throws {
        try await server.ask(AdminRequest(.put, "/api/v2/users/\(id.number)", changes)) { answer in
            AdminText.fields(changes.keys.sorted() + ["new_kudos", "undeleted"], of: answer)
        }
    }
}
