import HordeCore
import Testing

@testable import HordeHTTP

@Suite struct KeyTests {
    @Test func keysHave22CharactersAndDiffer() {
        let keys = (0..<200).map { _ in APIKey.make() }
        #expect(Set(keys).count == 200)
        for key in keys {
            #expect(key.utf8.count == 22)
            #expect(
                key.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
                })
        }
    }

    @Test func digestsAreSHA256() {
        let bytes = APIKey.digest(of: "abc").bytes
        #expect(bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
        #expect(bytes.suffix(2) == [0x15, 0xAD])
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1:80"), ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("[2001:db8:1:2::1]:443", "2001:DB8:1:2:0:0:0:5"), ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::2"), (" 192.0.2.1 ", "192.0.2.1"),
    ])
    func oneCaller(left: String, right: String) {
        let digest = CallerDigest()
        #expect(digest.caller(at: left) == digest.caller(at: right))
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.2"), ("2001:db8:1:2::1", "2001:db8:1:3::1"), ("1::1", "2::1"),
        ("nonsense", "other"), ("1::2::3", "1::2"),
    ])
    func twoCallers(left: String, right: String) {
        let digest = CallerDigest()
        let isSame = digest.caller(at: left) == digest.caller(at: right)
        #expect(!isSame)
    }

    @Test func anotherStartTellsNothing() {
        #expect(
            CallerDigest().caller(at: "192.0.2.1") != CallerDigest().caller(at: "192.0.2.1"))
    }
}
