public import AsyncHTTPClient
import NIOCore

extension HTTPClient {
    /// The client of a bridge: no redirects, which could carry the key elsewhere, and no hidden
    /// retries, because the machine decides about those.
    ///
    /// - Parameter threads: Jobs at a time; one connection for each, and some to spare.
    /// - Returns: A client that its caller must shut down.
    public static func forBridge(threads: Int) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(10)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = threads + 4
        configuration.connectionPool.idleTimeout = .seconds(10)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }
}
