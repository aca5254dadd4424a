import Foundation

/// A certificate for this machine that nobody else trusts.
enum SelfSignedCertificate {
    /// Lets `openssl` make one.
    ///
    /// - Returns: The paths of the certificate and its key.
    static func make(in directory: TemporaryDirectory) throws -> (String, String) {
        let (certificate, key) = (directory.appending("cert.pem"), directory.appending("key.pem"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
            "-keyout", key, "-out", certificate,
        ]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (certificate, key)
    }
}
