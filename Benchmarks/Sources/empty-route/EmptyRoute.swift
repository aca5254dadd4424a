import Foundation
import Hummingbird
import Logging
import NIOCore

/// A server with one route that does nothing, set up like the horde's: what the HTTP stack costs
/// before there is a horde behind it.
@main
struct EmptyRoute {
    static func main() async throws {
        var logger = Logger(label: "empty-route") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let router = Router()
        router.get("/") { _, _ in "{}" }
        let application = Application(
            router: router,
            server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: 0), backlog: 1024),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                // Not print: it would keep the line until a buffer is full.
                FileHandle.standardOutput.write(
                    Data("empty-route listening on http://127.0.0.1:\(port)\n".utf8))
            },
            logger: logger)
        try await application.runService()
    }
}
