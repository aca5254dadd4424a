import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The civil calendar")
struct CalendarTests {
    /// The instant of a day in UTC.
    static func instant(
        _ year: Int64, _ month: Int64, _ day: Int64, milliseconds: Int64 = 0
    ) -> Timestamp {
        let date = CivilDate(monthNumber: year * 12 + month - 1, day: day)
        return Timestamp(
            milliseconds: date.daysSince1970 * CivilDate.dayMilliseconds + milliseconds)
    }

    struct Day: Sendable {
        let number: Int64
        let (year, month, day): (Int64, Int64, Int64)

        init(_ number: Int64, _ year: Int64, _ month: Int64, _ day: Int64) {
            (self.number, self.year, self.month, self.day) = (number, year, month, day)
        }
    }

    @Test(
        "Days have numbers",
        arguments: [
            Day(0, 1970, 1, 1), Day(-1, 1969, 12, 31), Day(59, 1970, 3, 1), Day(365, 1971, 1, 1),
            Day(10_957, 2000, 1, 1), Day(11_016, 2000, 2, 29), Day(11_017, 2000, 3, 1),
            Day(19_782, 2024, 2, 29), Day(20_780, 2026, 11, 23), Day(47_540, 2100, 2, 28),
            Day(47_541, 2100, 3, 1), Day(-719_468, 0, 3, 1), Day(-719_528, 0, 1, 1),
        ])
    func days(_ row: Day) {
        let date = CivilDate(daysSince1970: row.number)
        #expect(date.year == row.year && date.month == row.month && date.day == row.day)
        #expect(date.daysSince1970 == row.number)
    }

    struct Step: Sendable {
        let from: (Int64, Int64, Int64)
        let months: Int64
        let to: (Int64, Int64, Int64)

        init(_ from: (Int64, Int64, Int64), _ months: Int64, _ to: (Int64, Int64, Int64)) {
            (self.from, self.months, self.to) = (from, months, to)
        }
    }

    @Test(
        "A month later is the same day, or the last one of a shorter month",
        arguments: [
            Step((2023, 1, 15), 1, (2023, 2, 15)), Step((2023, 1, 31), 1, (2023, 2, 28)),
            Step((2024, 1, 31), 1, (2024, 2, 29)), Step((2023, 1, 31), 2, (2023, 3, 31)),
            Step((2023, 1, 31), 3, (2023, 4, 30)), Step((2023, 11, 30), 3, (2024, 2, 29)),
            Step((2023, 12, 31), 1, (2024, 1, 31)), Step((2024, 2, 29), 12, (2025, 2, 28)),
            Step((2024, 2, 29), 48, (2028, 2, 29)), Step((2023, 3, 31), -1, (2023, 2, 28)),
            Step((2023, 1, 1), -1, (2022, 12, 1)), Step((2023, 5, 5), 0, (2023, 5, 5)),
        ])
    func months(_ row: Step) {
        let time: Int64 = 34_200_123
        let from = Self.instant(row.from.0, row.from.1, row.from.2, milliseconds: time)
        let to = Self.instant(row.to.0, row.to.1, row.to.2, milliseconds: time)
        #expect(from.adding(months: row.months) == to)
        #expect(to.months(since: from) == row.months || row.to.2 < row.from.2)
        #expect(Timestamp(milliseconds: to.milliseconds - 1).months(since: from) == row.months - 1)
        #expect(to.months(since: from) == row.months)
    }

    @Test("Every day follows the one before, and whole months are counted", arguments: 0..<50)
    func properties(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let number = Int64.random(in: -800_000...800_000, using: &generator)
            let (date, next) = (
                CivilDate(daysSince1970: number), CivilDate(daysSince1970: number + 1)
            )
            #expect(date.daysSince1970 == number)
            if next.day == 1 {
                #expect(date.day == CivilDate.length(ofMonth: date.month, of: date.year))
                #expect(next.monthNumber == date.monthNumber + 1)
            } else {
                #expect(next.day == date.day + 1 && next.monthNumber == date.monthNumber)
            }
            let start = Timestamp(
                milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &generator))
            let later =
                start + .milliseconds(Int64.random(in: 0...200_000_000_000, using: &generator))
            let months = later.months(since: start)
            #expect(start.adding(months: months) <= later)
            #expect(start.adding(months: months + 1) > later)
        }
    }
}
