import Foundation

/// The address of a horde or of a back end: `http` or `https`, a host, perhaps a port and a path.
public struct BaseAddress: Sendable, Hashable {
    /// The address as text, without a slash at the end.
    public let text: String
    /// Whether what goes there is encrypted on its way.
    public let isEncrypted: Bool
    /// Whether the host is this machine.
    public let isLoopback: Bool

    /// Reads an address.
    ///
    /// - Returns: nil for another scheme, a missing host, a user name or password, a query or a
    ///   fragment.
    public init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { return nil }
        var trimmed = text
        while trimmed.hasSuffix("/") { trimmed.removeLast() }
        self.text = trimmed
        isEncrypted = scheme == "https"
        isLoopback = Self.isLoopback(host)
    }

    /// The address without the way to the interface, which people copy along: `/api` or `/api/v2`.
    public var withoutInterface: BaseAddress {
        for way in ["/api/v2", "/api"] where text.lowercased().hasSuffix(way) {
            return BaseAddress(String(text.dropLast(way.count))) ?? self
        }
        return self
    }

    /// The address without `/v1`, which people copy along with OpenAI's interface.
    var withoutOpenAIVersion: BaseAddress {
        guard text.lowercased().hasSuffix("/v1"), !text.lowercased().hasSuffix("/api/v1") else {
            return self
        }
        return BaseAddress(String(text.dropLast(3))) ?? self
    }

    private static func isLoopback(_ host: String) -> Bool {
        let bare = host.filter { $0 != "[" && $0 != "]" }.lowercased()
        if bare == "localhost" || bare == "::1" { return true }
        let numbers = bare.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    }
}
