import ArgumentParser
import Foundation

/// Explains the place of a request, or how it suits a worker.
struct ExplainRequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Says why a request stands where it does, or how it suits a worker.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The id of the request.") var id: String
    @Option(help: "A worker, as its id or name.") var worker: String?

    func validate() throws {
        guard UUID(uuidString: id) != nil else {
            throw ValidationError("\(id) is not the id of a request; that is a UUID.")
        }
    }

    func run() async throws {
        let path = "\(ExplainCommand.path)/requests/\(id.lowercased())"
        if let worker {
            let escaped = ExplainCommand.escaped(worker)
            try await server.ask(
                AdminRequest(.get, "\(path)/workers/\(escaped)"), text: ExplainText.match)
        } else {
            try await server.ask(AdminRequest(.get, path), text: ExplainText.queue)
        }
    }
}
