import ArgumentParser

/// Commands around the model catalogue.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Looks after the model catalogue, the file with the sizes of models.",
        subcommands: [CatalogueCheckCommand.self])
}
