/// Keeps an address that others can reach from being served in clear by mistake.
struct PublicHostRule: Hashable, Sendable {
    /// The address to listen on.
    let host: String
    /// True when the server speaks TLS itself.
    let hasCertificate: Bool
    /// True when a proxy before it does.
    let isBehindProxy: Bool
    /// True when the operator wants it in clear.
    let allowsPlainHTTP: Bool

    /// Passes when the address is this machine's own or somebody takes care of encryption.
    ///
    /// - Throws: ``CommandFailure`` that says what to do.
    func check() throws(CommandFailure) {
        guard Self.isLoopback(host) || hasCertificate || isBehindProxy || allowsPlainHTTP else {
            throw CommandFailure(
                .usage,
                "\(host) can be reached by others, who could read texts and keys on the way: give "
                    + "--tls-certificate and --tls-private-key, or --behind-proxy when a proxy "
                    + "does TLS, or --allow-plain-http on a network that you trust.")
        }
    }

    /// True for addresses that only this machine reaches.
    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
