import ArgumentParser
import Foundation

/// Runs the server until it is asked to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the server. This is what horde-server does when no command is named.",
        discussion: """
            Options come from the command line, else from the environment, else from the \
            configuration file, else from the defaults. SIGTERM and SIGINT stop the server in \
            order; SIGHUP makes it read its model catalogue,
            documents and news again.
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let lookup = try OptionLookup(
            commandLine: options.written(), environment: ProcessInfo.processInfo.environment)
        // Until the server can read its catalogue again, there is nothing to do on it.
        signal(SIGHUP, SIG_IGN)
        let server = try await HordeServer.build(ServerConfiguration(lookup))
        try await server.run()
    }
}
