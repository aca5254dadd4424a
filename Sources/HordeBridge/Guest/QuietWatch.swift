import Foundation

/// Looks at the clock of the wall and tells when quiet hours begin and end.
struct QuietWatch: Sendable {
    let hours: QuietHours
    let time: any BridgeTime
    /// The minute of the day where the machine is, 0 to 1439.
    let minute: @Sendable () -> Int

    /// The usual watch, on the machine's own clock and time zone.
    init(
        hours: QuietHours, time: any BridgeTime,
        minute: @escaping @Sendable () -> Int = QuietWatch.minuteOfDay
    ) {
        self.hours = hours
        self.time = time
        self.minute = minute
    }

    /// Tells at once when it is quiet, then of each change, until the task is cancelled.
    ///
    /// It looks every half minute rather than sleep until the next change: clocks are set, summer
    /// time comes and machines sleep.
    func run(tell: (BridgeEvent) -> Void) async {
        var isQuiet = false
        repeat {
            let isQuietNow = hours.contains(minute())
            if isQuietNow != isQuiet {
                isQuiet = isQuietNow
                tell(isQuiet ? .held(.quietHours) : .released(.quietHours))
            }
        } while await waited()
    }

    private func waited() async -> Bool {
        do {
            try await time.sleep(for: .seconds(30))
            return true
        } catch {
            return false
        }
    }

    /// The minute of the day by the machine's clock and time zone.
    static func minuteOfDay() -> Int {
        let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute], from: Date())
        return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    }
}
