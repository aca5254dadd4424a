import Testing

@testable import HordeBridge

@Suite struct ColumnsTests {
    @Test(arguments: [
        (0.0, "0"), (999.4, "999"), (999.6, "1,000"), (1_234_567, "1,234,567"), (-1234, "-1,234"),
        (.infinity, "-"), (.nan, "-"),
    ])
    func groupsThousands(number: Double, text: String) {
        #expect(Columns.grouped(number) == text)
    }

    @Test(arguments: [
        (0.0, "0.0"), (8.44, "8.4"), (8.46, "8.5"), (99.94, "99.9"), (99.96, "100"),
        (-3.25, "-3.3"),
        (-0.01, "0.0"), (12_345.6, "12,346"),
    ])
    func roundsRates(number: Double, text: String) {
        #expect(Columns.rate(number) == text)
    }

    @Test(arguments: [
        (0, "0 s"), (59, "59 s"), (60, "1 min 0 s"), (3599, "59 min 59 s"), (3600, "1 h 0 min"),
        (86_399, "23 h 59 min"), (86_400, "1 d 0 h"), (-5, "0 s"),
    ])
    func namesSpans(seconds: Int, text: String) {
        #expect(Columns.span(.seconds(seconds)) == text)
    }
}
