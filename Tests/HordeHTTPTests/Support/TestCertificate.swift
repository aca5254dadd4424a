import Foundation
import NIOSSL

/// A certificate that nobody trusts but who is told to, with its key.
struct TestCertificate {
    /// The program that makes certificates.
    static let program = "/usr/bin/openssl"

    /// False where there is no program that makes certificates.
    static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: program) }

    private let certificate: NIOSSLCertificate
    private let key: NIOSSLPrivateKey

    /// Makes one for a name.
    init(for name: String) throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "horde-certificate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let (file, keyFile) = (
            directory.appending(path: "cert.pem").path(),
            directory.appending(path: "key.pem").path()
        )
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
            "-keyout", keyFile, "-out", file,
        ]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard let first = try NIOSSLCertificate.fromPEMFile(file).first else {
            throw CocoaError(.fileReadCorruptFile)
        }
        certificate = first
        key = try NIOSSLPrivateKey(file: keyFile, format: .pem)
    }

    /// For a server that shows it.
    var shown: TLSConfiguration {
        .makeServerConfiguration(
            certificateChain: [.certificate(certificate)], privateKey: .privateKey(key))
    }

    /// For a client that trusts it alone.
    var trusted: TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates([certificate])
        return configuration
    }
}
