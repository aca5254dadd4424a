import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOSSL

/// How the server speaks: HTTP/1.1, in clear or in TLS.
enum ServerProtocols {
    /// How long a connection may be silent between requests.
    static let idleSeconds: Int64 = 75

    /// Makes the builder.
    ///
    /// - Throws: ``CommandFailure`` when the certificate or its key cannot be read.
    static func builder(
        certificate files: CertificateFiles?
    ) throws(CommandFailure) -> HTTPServerBuilder {
        let clear = HTTPServerBuilder.http1(
            configuration: .init(idleTimeout: .seconds(idleSeconds)))
        guard let files else { return clear }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
            let key = try NIOSSLPrivateKey(file: files.privateKey, format: .pem)
            var security = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            // A caller who does not say goodbye must not hold up a stop.
            security.shutdownTimeout = .seconds(1)
            return try .tls(clear, tlsConfiguration: security)
        } catch {
            throw CommandFailure(
                .usage,
                "TLS cannot be set up with \(files.certificate) and \(files.privateKey): "
                    + "\(error). Both must be files in PEM that this user can read.")
        }
    }
}
