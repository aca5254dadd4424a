import ArgumentParser
import Foundation

/// Revokes an invitation.
struct InviteRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Makes an invitation void; accounts made with it stay.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The id of the invitation, as the list shows it.") var id: String

    func validate() throws {
        guard UUID(uuidString: id) != nil else {
            throw ValidationError("\(id) is not the id of an invitation; that is a UUID.")
        }
    }

    func run() async throws {
        let path = "\(InviteCommand.path)/\(id.lowercased())"
        try await server.ask(AdminRequest(.delete, path)) { _ in "revoked: \(id)\n" }
    }
}
