import ArgumentParser
import AsyncHTTPClient
import Foundation
import HordeBridge

/// `horde-bridge check`: looks at everything that serving needs.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look at the options, the horde, the key and the back end, and serve nothing.",
        discussion: """
            It takes no job. The back end generates one short text of our own, which is timed.

            Exit codes: 0 all is well; 64 wrong command line; 69 the horde or the back end does \
            not answer or cannot generate; 77 the horde refuses the key; 78 wrong configuration.
            """)

    @OptionGroup var options: CommandLineOptions

    func run() async throws {
        let configuration: BridgeConfiguration
        do {
            configuration = try BridgeConfiguration(
                options: OptionSource(commandLine: options).values())
        } catch let error as BridgeConfigurationError {
            Self.write(CheckWords.configuration(error))
            throw ExitCode(CheckVerdict.misconfigured.exitCode)
        } catch {
            throw Failure(error).told()
        }
        let client = HTTPClient.forBridge(threads: 1)
        let check = BridgeCheck(configuration: configuration, client: client)
        let verdict = await check.run(tell: Self.write)
        try? await client.shutdown()
        guard verdict.exitCode == 0 else { throw ExitCode(verdict.exitCode) }
    }

    private static func write(_ finding: CheckFinding) {
        FileHandle.standardOutput.write(Data((finding.line + "\n").utf8))
    }
}
