/// The auditor's own calendar, in UTC, by counting.
enum Almanac {
    /// A day of a month, and the milliseconds of the day.
    struct Date {
        /// Months since January 1970.
        var month: Int
        /// From 0.
        var day: Int
        var millisecond: Int64
    }

    private static let dayLength: Int64 = 86_400_000

    static func days(in month: Int) -> Int {
        let year = 1970 + month / 12
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
    }

    static func date(of time: Int64) -> Date {
        var (month, day) = (0, Int(time / dayLength))
        while day >= days(in: month) {
            day -= days(in: month)
            month += 1
        }
        return Date(month: month, day: day, millisecond: time % dayLength)
    }

    /// The same day some months later, or the last one of a month that is shorter.
    static func time(of date: Date, monthsLater months: Int) -> Int64 {
        let month = date.month + months
        let day = min(date.day, days(in: month) - 1)
        let before = (0..<month).reduce(0) { $0 + days(in: $1) }
        return Int64(before + day) * dayLength + date.millisecond
    }

    /// The last of those that is not later than `end`.
    static func fullMonths(from start: Int64, to end: Int64) -> Int {
        let date = date(of: start)
        var months = max(0, Self.date(of: end).month - date.month)
        if months > 0, time(of: date, monthsLater: months) > end { months -= 1 }
        return months
    }
}
