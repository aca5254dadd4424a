internal import HordeCore

extension JSONWriter {
    /// Writes an instant as the wire has dates, such as `Sun, 22 Nov 2026 13:51:44 -0000`.
    mutating func member(_ name: String, wireDate instant: Timestamp) {
        let date = CivilDate(of: instant)
        let second = date.secondOfDay(of: instant)
        func two(_ number: Int64) -> String { "\(number < 10 ? "0" : "")\(number)" }
        // The first day of 1970 was a Thursday.
        let days = (instant.milliseconds - second * 1000) / 86_400_000
        let weekday = ((days + 4) % 7 + 7) % 7
        member(
            name,
            "\(Self.weekdays[Int(weekday)]), \(two(date.day)) \(Self.months[Int(date.month) - 1]) "
                + "\(date.year) \(two(second / 3600)):\(two(second / 60 % 60)):"
                + "\(two(second % 60)) -0000")
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
