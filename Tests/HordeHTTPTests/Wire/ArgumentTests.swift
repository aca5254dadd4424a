import HordeCore
import Testing

@testable import HordeHTTP

/// Fields that are converted, and numbers within bounds.
@Suite struct ArgumentTests {
    @Test(
        arguments: [
            ("7", 7), ("7.9", 7), ("-7.9", -7), ("1e3", 1000), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min), ("true", 1), ("\"12\"", 12),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1e30", nil),
            ("\"1.5\"", nil), ("null", nil),
        ] as [(String, Int64?)])
    func wholeNumbers(json: String, number: Int64?) throws {
        #expect(Argument.integer(try JSONReader.read(Array(json.utf8))) == number)
    }

    @Test(
        arguments: [
            ("7", 7), ("7.0", 7), ("\"7\"", 7), ("\"bob#7\"", 7), ("7.5", nil), ("true", nil),
        ] as [(String, Int?)])
    func usersOfAwards(user: String, number: Int?) {
        let body = try? AwardBody.read(Array("{\"user\":\(user),\"amount\":1}".utf8))
        #expect(body?.user.number == number)
    }

    @Test(arguments: [
        ("1000000000000", true), ("-1000000000000", true), ("null", true), ("0.01", true),
        ("1000000000000.01", false), ("-1000000000000.01", false), ("0.001", false),
    ])
    func leastStandings(minimum: String, isTaken: Bool) {
        let body = try? AllModesBody.read(Array("{\"minimum_standing\":\(minimum)}".utf8))
        #expect((body != nil) == isTaken)
    }
}
