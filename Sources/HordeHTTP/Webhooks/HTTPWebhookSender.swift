internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Calls over the network.
///
/// The host is resolved first, the address that comes out is judged, and the connection goes to
/// that very address, so that a name that means one thing now and another a moment later leads
/// nowhere else. Of several addresses the one counts that the system prefers. Redirects are not
/// followed. Every call has a client of its own, which is what pins the address.
struct HTTPWebhookSender: WebhookSender {
    /// Which addresses may be called.
    let reach: WebhookReach
    /// Looks names up, which blocks a thread.
    let resolver: NIOThreadPool
    /// How long a call may take until the head of its answer is there.
    var limit = TimeAmount.seconds(3)
    /// What every call begins with.
    ///
    /// As it is, the certificates count that the system trusts.
    var usual = HTTPClient.Configuration()

    func send(_ notice: WebhookNotice) async -> WebhookResult {
        guard let address = await resolved(notice.address) else { return .failed }
        guard reach == .private || PublicAddresses.contain(address.network) else {
            return .forbidden
        }
        var configuration = usual
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: limit, read: limit)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        if notice.address.literal == nil {
            configuration.dnsOverride = [notice.address.host: address.text]
        }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let isTaken = await call(notice, with: client)
        try? await client.shutdown()
        return isTaken ? .taken : .failed
    }

    private func call(_ notice: WebhookNotice, with client: HTTPClient) async -> Bool {
        var request = HTTPClientRequest(url: notice.address.text)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "X-Horde-Signature", value: notice.signature)
        request.body = .bytes(ByteBuffer(bytes: notice.body))
        guard let response = try? await client.execute(request, timeout: limit) else {
            return false
        }
        return (200...299).contains(response.status.code)
    }

    /// The address behind a host, as text and in numbers; nil when there is none.
    private func resolved(
        _ address: WebhookAddress
    ) async -> (text: String, network: NetworkAddress)? {
        if let literal = address.literal { return (address.host, literal) }
        let (host, port) = (address.host, address.port)
        let found = try? await resolver.runIfActive {
            try SocketAddress.makeAddressResolvingHost(host, port: port).ipAddress
        }
        guard let text = found ?? nil, let network = NetworkAddress(text) else { return nil }
        return (text, network)
    }
}
