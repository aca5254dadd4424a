internal import Crypto
internal import HordeCore

/// One call that is to be made: a text that was delivered, told to its requester.
struct WebhookNotice: Sendable {
    /// Where to call.
    let address: WebhookAddress
    /// What to send.
    let body: [UInt8]
    /// What proves who sends it.
    let signature: String

    /// Writes what a requester wants to be told; nil when its address cannot be read.
    init?(_ text: CalledBack) {
        guard let address = WebhookAddress(text.callback.address) else { return nil }
        self.address = address
        body = JSONWriter.document { $0.notice(text) }
        signature = Self.signature(of: body, with: text.callback.secret)
    }

    /// `sha256=` and the hexadecimal HMAC with SHA-256 (RFC 2104) of a body.
    static func signature(of body: [UInt8], with secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        for byte in code { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return "sha256=" + String(decoding: hex, as: UTF8.self)
    }
}

extension WebhookNotice: CustomStringConvertible, CustomReflectable {
    /// Never the address or the text.
    var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    var customMirror: Mirror { Mirror(self, children: []) }
}
