internal import Crypto
public import HordeCore

/// Makes secrets and their digests.
public enum APIKey {
    /// The key that everybody without an account shares.
    public static let anonymous = "0000000000"

    /// A new key: 128 random bits as 22 characters that need no escaping in addresses.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return make(using: &generator)
    }

    /// A new key from a source of chance.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        let high: UInt64 = generator.next()
        let low: UInt64 = generator.next()
        // 22 characters of 6 bits hold 132 bits; the last four are zero.
        var bits = UInt128(high) << 64 | UInt128(low)
        var characters: [UInt8] = []
        for _ in 0..<21 {
            characters.append(alphabet[Int(truncatingIfNeeded: bits >> 122)])
            bits <<= 6
        }
        characters.append(alphabet[Int(truncatingIfNeeded: bits >> 122)])
        return String(decoding: characters, as: UTF8.self)
    }

    /// The SHA-256 digest of a secret, which is all that the horde keeps of it.
    public static func digest(of secret: String) -> SecretDigest {
        guard let digest = SecretDigest(bytes: Array(SHA256.hash(data: Array(secret.utf8)))) else {
            preconditionFailure("A SHA-256 digest has 32 bytes.")
        }
        return digest
    }
}
