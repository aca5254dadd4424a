import ArgumentParser
import Foundation

/// Which server an administrator's command talks to, as whom, and how it answers.
struct AdminOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The server's address. (default: \(AdminOptions.standardURL); HORDE_URL)",
            valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "An administrator's API key. Better in the environment: others can read a command "
                + "line. (HORDE_ADMIN_API_KEY)",
            valueName: "key"))
    var apiKey: String?

    @Flag(help: "Sends the key to another machine in clear, where anybody on the way can read it.")
    var allowPlainHTTP = false

    @Flag(help: "Prints the server's answer in JSON.")
    var json = false

    private static let standardURL = "http://127.0.0.1:7001"

    /// The server, checked.
    ///
    /// - Throws: ``CommandFailure`` when the address is none, the key is missing, or the key would
    ///   travel in clear.
    func server() throws(CommandFailure) -> AdminServer {
        let environment = ProcessInfo.processInfo.environment
        let address = url ?? environment["HORDE_URL"] ?? Self.standardURL
        guard let parsed = URL(string: address), let host = parsed.host(),
            parsed.scheme == "http" || parsed.scheme == "https"
        else {
            throw CommandFailure(
                .usage, "\(address) is not the address of a server, such as \(Self.standardURL).")
        }
        guard parsed.scheme == "https" || PublicHostRule.isLoopback(host) || allowPlainHTTP else {
            throw CommandFailure(
                .usage,
                "\(address) would get the API key in clear: use https, or "
                    + "--allow-plain-http on a network that you trust.")
        }
        guard let key = apiKey ?? environment["HORDE_ADMIN_API_KEY"], !key.isEmpty else {
            throw CommandFailure(.usage, "No API key: set HORDE_ADMIN_API_KEY.")
        }
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        return AdminServer(base: base, apiKey: key)
    }

    /// Asks the server and prints its answer.
    ///
    /// - Parameter text: Makes the lines for people; not called with `--json`.
    /// - Returns: The answer.
    @discardableResult
    func ask(
        _ request: AdminRequest, text: (JSONValue) -> String
    ) async throws -> JSONValue {
        let answer = try await server().send(request)
        StandardStream.output.write(json ? try answer.text() + "\n" : text(answer))
        return answer
    }
}
