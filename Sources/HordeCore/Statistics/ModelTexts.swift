/// Delivered texts by model, in all and by the hour for the last thirty days.
public struct ModelTexts: Hashable, Sendable {
    /// An hour of the clock with the texts of a model in it.
    public struct Hour: Hashable, Sendable {
        /// The hour, counted from the beginning of 1970 in UTC.
        public let hour: Int64
        /// The model.
        public let model: String
        /// The texts.
        public let count: TextCount

        /// Creates an entry.
        public init(hour: Int64, model: String, count: TextCount) {
            self.hour = hour
            self.model = model
            self.count = count
        }
    }

    /// Texts ever, by model.
    public private(set) var totals: [String: TextCount]
    /// By hour and model; nothing from before the hours that count.
    private var hours: [Int64: [String: TextCount]]
    /// The sums of all hours.
    private var recent: [String: TextCount]
    /// The latest hour in which something was delivered; 0 when nothing was.
    private var latest: Int64

    /// For how many hours texts are known by the hour.
    public static let hourLimit: Int64 = 720
    /// Of how many models texts are counted by name; those of others are counted together.
    public static let nameLimit = 1000
    /// The name under which texts of further models are counted together.
    public static let others = ""

    /// Takes over what was counted; nothing by default.
    public init(totals: [String: TextCount] = [:], hours: [Hour] = []) {
        self.totals = totals
        self.hours = [:]
        recent = [:]
        latest = hours.map(\.hour).max() ?? 0
        for hour in hours { add(hour.count, of: hour.model, in: hour.hour) }
    }

    /// The hours that count with the models in them, in order.
    public var byHour: [Hour] {
        hours.flatMap { hour, counts in
            counts.map { Hour(hour: hour, model: $0.key, count: $0.value) }
        }
        .sorted { ($0.hour, $0.model) < ($1.hour, $1.model) }
    }

    /// The hour of an instant.
    public static func hour(of time: Timestamp) -> Int64 {
        CivilDate.floor(time.milliseconds, by: 3_600_000)
    }

    /// The name under which a model's texts are counted.
    func name(of model: String) -> String {
        totals[model] != nil || totals.count < Self.nameLimit ? model : Self.others
    }

    /// Counts a text, and forgets the hours that no longer count; nothing for a text without a
    /// model.
    public mutating func note(_ settlement: Settlement) {
        guard let model = settlement.model else { return }
        let count = TextCount(texts: 1, tokens: settlement.tokens.count)
        totals[model, default: .zero] += count
        let hour = max(latest, Self.hour(of: settlement.time))
        if hour > latest { forget(before: hour - Self.hourLimit + 1) }
        latest = hour
        add(count, of: model, in: hour)
    }

    /// Texts of the last hours of the clock, this one included, by model.
    func last(_ count: Int64, at now: Timestamp) -> [String: TextCount] {
        let first = max(latest, Self.hour(of: now)) - count + 1
        if count == Self.hourLimit {
            // Mostly all that is known, whose sums are there.
            var counts = recent
            for (hour, models) in hours where hour < first {
                for (model, count) in models { counts[model, default: .zero] -= count }
            }
            return counts
        }
        var counts: [String: TextCount] = [:]
        for hour in first..<(first + count) {
            for (model, count) in hours[hour] ?? [:] { counts[model, default: .zero] += count }
        }
        return counts
    }

    private mutating func add(_ count: TextCount, of model: String, in hour: Int64) {
        hours[hour, default: [:]][model, default: .zero] += count
        recent[model, default: .zero] += count
    }

    private mutating func forget(before first: Int64) {
        for (hour, models) in hours where hour < first {
            hours[hour] = nil
            for (model, count) in models {
                recent[model, default: .zero] -= count
                if recent[model] == .zero { recent[model] = nil }
            }
        }
    }

    /// Traps unless the sums are those of the hours, and no more than was ever counted.
    func checkInvariants() {
        let fresh = ModelTexts(totals: totals, hours: byHour)
        precondition(fresh.recent == recent, "What was delivered lately is added up.")
        precondition(
            recent.allSatisfy { $0.value.texts <= totals[$0.key]?.texts ?? 0 },
            "What was delivered lately was delivered.")
    }
}
