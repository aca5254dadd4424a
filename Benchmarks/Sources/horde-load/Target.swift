import NIOCore

/// A server on this machine that is to be loaded, with its process.
struct Target: Sendable {
    /// The port on the loopback interface.
    let port: Int
    /// The process, whose processor time is told; nil when it is not known.
    let process: Int?

    /// Reads `http://127.0.0.1:PORT`, with `,PID` behind it where the process is known.
    ///
    /// - Throws: ``LoadFailure`` for any other host: nobody else's machine is loaded.
    init(_ text: String) throws(LoadFailure) {
        let parts = text.split(separator: ",", maxSplits: 1)
        let hosts = ["http://127.0.0.1:", "http://localhost:"]
        guard let address = parts.first, let host = hosts.first(where: address.hasPrefix),
            let port = Int(address.dropFirst(host.count)), (1...65_535).contains(port)
        else {
            throw LoadFailure("\(text) is not http://127.0.0.1:PORT; only this machine is loaded.")
        }
        self.port = port
        process = parts.count > 1 ? Int(parts[1]) : nil
    }

    /// The address to connect to.
    var address: SocketAddress {
        get throws { try SocketAddress(ipAddress: "127.0.0.1", port: port) }
    }
}
