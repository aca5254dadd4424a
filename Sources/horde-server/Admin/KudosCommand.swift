import ArgumentParser

/// The commands about kudos.
struct KudosCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kudos", abstract: "Gives kudos, shows movements and undoes them.",
        subcommands: [
            KudosAwardCommand.self, KudosAdjustCommand.self, KudosGrantCommand.self,
            KudosHistoryCommand.self, KudosReverseCommand.self,
        ])

    /// The path of what moves kudos.
    static let path = "/api/horde/v1/kudos"

    /// A movement with its entries as lines for people.
    static func text(_ answer: JSONValue) -> String {
        AdminText.fields(["event", "made_at", "reverses"], of: answer)
            + (answer["entries"].map {
                AdminText.table(["from", "to", "amount", "code"], of: $0)
            } ?? "")
    }
}
