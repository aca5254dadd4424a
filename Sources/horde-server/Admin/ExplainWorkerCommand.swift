import ArgumentParser

/// Explains what a worker gets.
struct ExplainWorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Says what a worker gets next, and why the first requests pass it by.")

    @OptionGroup var server: AdminOptions
    @Argument(help: "The worker, as its id or name.") var worker: String

    func run() async throws {
        let path = "\(ExplainCommand.path)/workers/\(ExplainCommand.escaped(worker))"
        try await server.ask(AdminRequest(.get, path), text: ExplainText.worker)
    }
}
