/// The two files that TLS needs.
struct CertificateFiles: Hashable, Sendable {
    /// The certificate chain in PEM.
    let certificate: String
    /// Its private key in PEM.
    let privateKey: String

    /// Pairs the files; nil when neither is named.
    ///
    /// - Throws: ``CommandFailure`` when only one is.
    init?(certificate: String?, privateKey: String?) throws(CommandFailure) {
        switch (certificate, privateKey) {
        case (nil, nil):
            return nil
        case (let certificate?, let privateKey?):
            self.certificate = certificate
            self.privateKey = privateKey
        default:
            throw CommandFailure(
                .usage, "TLS needs both --tls-certificate and --tls-private-key; one is missing.")
        }
    }
}
