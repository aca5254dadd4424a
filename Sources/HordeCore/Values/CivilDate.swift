/// A day of the Gregorian calendar, in UTC.
package struct CivilDate: Hashable, Sendable {
    /// The year, any.
    package let year: Int64
    /// The month, 1 to 12.
    package let month: Int64
    /// The day, from 1 to the last one of the month.
    package let day: Int64

    /// The length of a day in milliseconds; the calendar knows no leap seconds.
    static let dayMilliseconds: Int64 = 86_400_000

    /// The day of an instant.
    package init(of instant: Timestamp) {
        self.init(
            daysSince1970: Self.floor(instant.milliseconds, by: Self.dayMilliseconds))
    }

    /// The whole seconds from the beginning of this day to an instant of it.
    package func secondOfDay(of instant: Timestamp) -> Int64 {
        (instant.milliseconds - daysSince1970 * Self.dayMilliseconds) / 1000
    }

    /// The day with a number, counted from 1970-01-01.
    ///
    /// Years are counted from March, so that the leap day is the last one; 400 of them have 146,097
    /// days.
    init(daysSince1970 days: Int64) {
        let shifted = days + 719_468
        let era = Self.floor(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// A day of a month, or the month's last one if it is shorter.
    ///
    /// - Parameters:
    ///   - monthNumber: The months since the beginning of year 0.
    ///   - day: The day, from 1.
    init(monthNumber: Int64, day: Int64) {
        year = Self.floor(monthNumber, by: 12)
        month = monthNumber - year * 12 + 1
        self.day = min(day, Self.length(ofMonth: month, of: year))
    }

    /// The months since the beginning of year 0.
    var monthNumber: Int64 { year * 12 + month - 1 }

    /// The number of the day, counted from 1970-01-01.
    var daysSince1970: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = Self.floor(shiftedYear, by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// How many days a month has.
    static func length(ofMonth month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2:
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return isLeap ? 29 : 28
        default: return 31
        }
    }

    /// The quotient rounded down, also below zero.
    static func floor(_ number: Int64, by divisor: Int64) -> Int64 {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Timestamp {
    /// The instant `months` calendar months later: the same day at the same time in UTC, or the
    /// last day of a month that is shorter.
    ///
    /// | from | months | instant |
    /// |:--|--:|:--|
    /// | 2023-01-31 | 1 | 2023-02-28 |
    /// | 2024-01-31 | 1 | 2024-02-29 |
    /// | 2023-01-31 | 2 | 2023-03-31 |
    /// | 2023-11-30 | 3 | 2024-02-29 |
    func adding(months: Int64) -> Timestamp {
        let date = CivilDate(of: self)
        let later = CivilDate(monthNumber: date.monthNumber + months, day: date.day)
        return Timestamp(
            milliseconds: milliseconds
                + (later.daysSince1970 - date.daysSince1970) * CivilDate.dayMilliseconds)
    }

    /// How many whole calendar months have passed from `start` to this instant, in the sense of
    /// ``adding(months:)``: the most that can be added without passing it.
    func months(since start: Timestamp) -> Int64 {
        let months = CivilDate(of: self).monthNumber - CivilDate(of: start).monthNumber
        return start.adding(months: months) > self ? months - 1 : months
    }
}
