import HordeCore
import HordeTestSupport
import Testing

@Suite("Secret digests")
struct SecretDigestTests {
    /// Something that holds a digest and prints it as Swift does by itself.
    ///
    /// Not private: the name of a private type holds an address, whose digits could be any.
    struct Holder {
        let digest: SecretDigest
        let optional: SecretDigest?
    }

    @Test("Digests have 32 bytes", arguments: [0, 1, 20, 31, 33, 64])
    func refused(count: Int) {
        #expect(SecretDigest(bytes: [UInt8](repeating: 7, count: count)) == nil)
    }

    @Test("The bytes come back", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let digest = try #require(SecretDigest(bytes: bytes))
        #expect(digest.bytes == bytes)
        #expect(try #require(SecretDigest(bytes: digest.bytes)) == digest)
        #expect(Set([digest, digest]).count == 1)
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            #expect(SecretDigest(bytes: other) != digest)
        }
    }

    @Test("No way of printing shows a digest")
    func redaction() throws {
        let digest = try #require(SecretDigest(bytes: [UInt8](repeating: 0xAB, count: 32)))
        let holder = Holder(digest: digest, optional: digest)
        var dumped = ""
        dump(digest, to: &dumped)
        dump(holder, to: &dumped)
        dump([digest: digest], to: &dumped)
        let texts = [
            "\(digest)", String(describing: digest), String(reflecting: digest), "\(holder)",
            String(reflecting: holder), "\([digest])", String(reflecting: digest as Any?), dumped,
        ]
        // The word that four repeated bytes make, and the byte, in either base.
        let word = UInt64(0xABAB_ABAB_ABAB_ABAB)
        for text in texts {
            #expect(text.contains("redacted"))
            for secret in ["\(word)", String(word, radix: 16), "171", "abab"] {
                #expect(!text.lowercased().contains(secret), "\(text)")
            }
        }
        #expect(Mirror(reflecting: digest).children.isEmpty)
    }
}
