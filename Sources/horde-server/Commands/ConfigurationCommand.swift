import ArgumentParser
import Foundation
import HordeCore

/// Checks the configuration and prints what is in force, without starting anything.
struct ConfigurationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract: "Checks the configuration and prints every option that is in force, and why.",
        discussion: """
            Takes the same options as serve. Options come from the command line, else from the \
            environment, else from the configuration file, else from the defaults. A line is the \
            option, its value and where it was set.
            """)

    @OptionGroup var options: ServeOptions

    func run() throws {
        let lookup = try OptionLookup(
            commandLine: options.written(), environment: ProcessInfo.processInfo.environment)
        let configuration = try ServerConfiguration(lookup)
        for variable in configuration.unknownVariables {
            StandardStream.error.write(variable.sentence + "\n")
        }
        for option in ServerOption.general {
            guard let finding = lookup[option] else { continue }
            let isSecret = option.places == .environment
            line(option.name, isSecret ? "(secret)" : finding.text, finding.origin)
        }
        for field in PolicyField.all {
            let origin = lookup[field.option]?.origin ?? lookup[.policy]?.origin ?? ""
            line(field.option.key.joined(separator: "."), field.show(configuration.policy), origin)
        }
    }

    private func line(_ name: String, _ value: String, _ origin: String) {
        StandardStream.output.write("\(name): \(value) (\(origin))\n")
    }
}
