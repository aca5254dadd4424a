import ArgumentParser
import Foundation

/// Why requests, workers and prices are as they are.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why a request waits, what a worker gets, what a price is made of.",
        subcommands: [
            ExplainRequestCommand.self, ExplainWorkerCommand.self, ExplainPriceCommand.self,
        ])

    /// Where explanations are asked for.
    static let path = "/api/horde/v1/explain"

    /// A part of a path or a value of a query, escaped.
    static func escaped(_ text: String) -> String {
        var plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "!"..."~"))
        plain.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }
}
