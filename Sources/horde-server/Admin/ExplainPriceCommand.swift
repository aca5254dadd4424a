import ArgumentParser

/// Explains a price.
struct ExplainPriceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price", abstract: "Says what the price of a text is made of.")

    @OptionGroup var server: AdminOptions
    @Option(help: "The model; without it, the largest that is here.") var model: String?
    @Option(help: "Tokens of the text.") var maxLength = 80
    @Option(help: "Bytes of the prompt.") var promptBytes = 0
    @Option(name: .customShort("n"), help: "How many texts.") var count = 1

    func run() async throws {
        var path = "\(ExplainCommand.path)/price?max_length=\(maxLength)&n=\(count)"
        path += "&prompt_bytes=\(promptBytes)"
        if let model { path += "&model=\(ExplainCommand.escaped(model))" }
        try await server.ask(AdminRequest(.get, path), text: ExplainText.price)
    }
}
