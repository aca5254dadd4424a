/// Where a webhook calls: an address taken apart strictly and put together anew, so that everybody
/// who reads it finds the same host in it.
struct WebhookAddress: Hashable, Sendable {
    /// True for `https`, false for `http`.
    let isSecure: Bool
    /// A name in lower case, or an address without brackets.
    let host: String
    /// The port.
    let port: Int
    /// Everything from the first slash on, without a fragment.
    let path: String

    /// The longest address, in characters.
    static let lengthLimit = 1024

    /// Reads `https://host[:port][/path][?query]`, or `http://…`; nil for anything else.
    ///
    /// There may be no user and password in it, and no character that is not allowed in an
    /// address as it stands.
    init?(_ text: String) {
        guard text.utf8.count <= Self.lengthLimit,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.forbidden.contains($0) })
        else { return nil }
        let rest: Substring
        if text.lowercased().hasPrefix("https://") {
            (isSecure, rest) = (true, text.dropFirst("https://".count))
        } else if text.lowercased().hasPrefix("http://") {
            (isSecure, rest) = (false, text.dropFirst("http://".count))
        } else {
            return nil
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let (host, port) = Self.hostAndPort(authority) else { return nil }
        self.host = host
        self.port = port ?? (isSecure ? 443 : 80)
        let path = rest.dropFirst(authority.count).prefix { $0 != "#" }
        self.path = path.hasPrefix("/") ? String(path) : "/" + path
    }

    /// Characters that no part of an address may have as they are.
    private static let forbidden = Set("\"<>\\^`{|}".utf8)

    /// The address as text.
    var text: String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(isSecure ? "https" : "http")://\(host):\(port)\(path)"
    }

    /// The address in numbers that stands in place of a name; nil for a name.
    var literal: NetworkAddress? {
        NetworkAddress(host)
    }

    /// True for the names that always mean the machine itself (RFC 6761).
    var isLocalhost: Bool {
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        return name == "localhost" || name.hasSuffix(".localhost")
    }

    private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        var host = authority
        var port: Int?
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            guard host.contains(":"), !host.contains("%"), NetworkAddress(String(host)) != nil
            else { return nil }
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            if !rest.isEmpty { port = Self.port(rest.dropFirst()) }
            guard rest.isEmpty || port != nil else { return nil }
            return (host.lowercased(), port)
        }
        if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = Self.port(authority[authority.index(after: colon)...])
            guard port != nil else { return nil }
        }
        guard isName(host) else { return nil }
        return (host.lowercased(), port)
    }

    private static func port(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text).flatMap { (1...65535).contains($0) ? $0 : nil }
    }

    /// True for letters, digits, hyphens and stops, as names and addresses of version 4 have them.
    private static func isName(_ text: Substring) -> Bool {
        let isSpelt = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isSpelt && (1...253).contains(text.utf8.count) && !text.hasPrefix(".")
    }
}
