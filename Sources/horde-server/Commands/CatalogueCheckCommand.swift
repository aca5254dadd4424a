import ArgumentParser
import Foundation
import HordeCore

/// Checks a model catalogue, and says which size counts for models and why.
struct CatalogueCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a model catalogue, and says which size counts for models and why.",
        discussion: """
            Takes the options of serve too, for the rules of the policy that sizes depend on. A \
            line is a name, its billions of parameters and where they come from. Nothing is \
            started, and a server that runs is not asked: it reads its file again on SIGHUP.
            """)

    @Argument(help: "The file.") var file: String
    @Argument(help: "Names of models, as workers offer them.") var names: [String] = []
    @OptionGroup var options: ServeOptions

    func run() throws {
        let lookup = try OptionLookup(
            commandLine: options.written(), environment: ProcessInfo.processInfo.environment)
        let policy = try ServerConfiguration(lookup).policy
        let catalogue = try CatalogueFile(path: file).read()
        let count = catalogue.sizes.count
        StandardStream.output.write("\(count) \(count == 1 ? "model" : "models") in \(file)\n")
        for name in names {
            let finding = catalogue.finding(of: name, policy: policy)
            StandardStream.output.write(
                "\(name): \(finding.size) (\(Self.reason(finding, of: name)))\n")
        }
    }

    private static func reason(_ finding: SizeFinding, of name: String) -> String {
        switch finding.source {
        case .catalogue:
            finding.listing == name ? "listed" : "listed as \(finding.listing ?? name)"
        case .confirmed: "confirmed by a moderator"
        case .name: "read from the name"
        case .capped(let told):
            "the name tells \(told), of which largest-size-from-name counts"
        case .assumed: "not listed and not told by the name: default-model-size"
        }
    }
}
