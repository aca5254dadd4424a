import Dispatch
import Foundation
import KoboldAIDouble

/// `koboldai-double`: a back end for tests of whole processes.
///
///     koboldai-double [--port N] [--koboldcpp] [--model NAME] [--text TEXT | --echo-tokens
///         | --bytes N [--marker M]] [--parallel] [--pace MILLISECONDS]
@main
struct KoboldAIDoubleProgram {
    static func main() async throws {
        let arguments = DoubleArguments(CommandLine.arguments.dropFirst())
        guard let arguments else {
            FileHandle.standardError.write(Data("koboldai-double: wrong arguments\n".utf8))
            exit(64)
        }
        let (ends, end) = AsyncStream<Void>.makeStream()
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { @Sendable in end.finish() }
            source.resume()
            return source
        }
        let double = try await KoboldAIDouble.start(arguments.settings, port: arguments.port)
        FileHandle.standardOutput.write(Data("listening on 127.0.0.1:\(double.port)\n".utf8))
        for await _ in ends {}
        for source in sources { source.cancel() }
        await double.shutdown()
    }
}
