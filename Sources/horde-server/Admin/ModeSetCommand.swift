import ArgumentParser
import HordeCore

/// Changes the switches of the horde.
struct ModeSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Changes switches; they are kept over a restart.",
        discussion: "What is not named stays as it is.")

    @OptionGroup var server: AdminOptions
    @Flag(inversion: .prefixedNo, help: "Takes requests without an account.")
    var anonymous: Bool?
    @Option(help: "Who may make an account.")
    var registration: Registration?
    @Option(help: "Who may bring workers.")
    var workers: Workers?
    @Option(
        parsing: .unconditional, help: "The standing below which requests are refused, or none.",
        transform: Standing.parse)
    var minimumStanding: Standing?
    @Flag(inversion: .prefixedNo, help: "Refuses new requests and lets running ones finish.")
    var maintenance: Bool?

    /// Who may make an account.
    enum Registration: String, ExpressibleByArgument, CaseIterable {
        case open
        case invitation
        case closed
    }

    /// Who may bring workers.
    enum Workers: String, ExpressibleByArgument, CaseIterable {
        case open
        case invitation
    }

    /// A least standing, or none.
    enum Standing: Hashable {
        case none
        case least(Kudos)

        /// Parses an amount or `none`.
        static func parse(_ text: String) throws -> Standing {
            text == "none" ? .none : .least(try KudosArgument.parse(text))
        }

        /// The amount, or null.
        var json: JSONValue {
            switch self {
            case .none: .null
            case .least(let kudos): KudosArgument.json(kudos)
            }
        }
    }

    /// The fields of the body; empty when nothing is to be changed.
    var changes: [String: JSONValue] {
        var changes: [String: JSONValue] = [:]
        changes["anonymous"] = anonymous.map(JSONValue.boolean)
        changes["registration"] = registration.map { .text($0.rawValue) }
        changes["workers"] = workers.map { .text($0.rawValue) }
        changes["minimum_standing"] = minimumStanding?.json
        changes["maintenance"] = maintenance.map(JSONValue.boolean)
        return changes
    }

    func validate() throws {
        guard !changes.isEmpty else { throw ValidationError("Nothing to change was named.") }
    }

    func run() async throws {
        try await server.ask(
            AdminRequest(.put, ModeCommand.path, changes), text: ModeCommand.text)
    }
}
