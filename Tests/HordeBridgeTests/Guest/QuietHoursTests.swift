import HordeBridge
import Testing

@Suite struct QuietHoursTests {
    @Test(arguments: [
        ("22:00-07:00", 22 * 60, true), ("22:00-07:00", 21 * 60 + 59, false),
        ("22:00-07:00", 0, true), ("22:00-07:00", 6 * 60 + 59, true),
        ("22:00-07:00", 7 * 60, false), ("9:30-12:00", 9 * 60 + 29, false),
        ("9:30-12:00", 9 * 60 + 30, true), ("9:30-12:00", 12 * 60, false),
        ("00:00-23:59", 23 * 60 + 58, true), ("00:00-23:59", 23 * 60 + 59, false),
    ])
    func knowsWhetherAMinuteIsQuiet(span: String, minute: Int, isQuiet: Bool) throws {
        #expect(try #require(QuietHours([span])).contains(minute) == isQuiet)
    }

    @Test func takesSeveralSpans() throws {
        let hours = try #require(QuietHours(["12:00-13:00", "22:00-06:00"]))
        let quiet = [300, 720, 800, 1300, 1330].filter { hours.contains($0) }
        #expect(quiet == [300, 720, 1330])
    }

    @Test(arguments: [
        "", "22", "22:00", "22:00-", "-07:00", "22:00-22:00", "24:00-07:00", "22:60-07:00",
        "22:0-07:00", "022:00-07:00", "22:00-07:00-08:00", "10pm-7am", "٢٢:00-07:00", "+2:00-7:00",
    ])
    func refusesAnythingElse(_ text: String) {
        #expect(QuietHours([text]) == nil)
        #expect(QuietHours(["01:00-02:00", text]) == nil)
    }

    @Test func refusesNothing() {
        #expect(QuietHours([]) == nil)
    }
}
