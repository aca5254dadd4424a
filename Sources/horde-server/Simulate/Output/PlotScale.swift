/// A scale from values to points, with round marks.
struct PlotScale {
    /// The least value.
    let least: Double
    /// The greatest value.
    let greatest: Double
    /// The values to mark.
    let marks: [Double]

    /// A scale that holds zero and all values, ends at marks, and has about `count` steps.
    init(holding values: [Double], count: Double = 4) {
        let low = min(0, values.min() ?? 0)
        var high = max(0, values.max() ?? 0)
        if high == low { high = low + 1 }
        let step = Self.step((high - low) / count)
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        marks = stride(from: first, through: last, by: 1).map { $0 * step }
        least = first * step
        greatest = last * step
    }

    /// A scale of hours from zero to an end.
    init(hours end: Double, count: Double) {
        let steps = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 96, 168]
        let step = steps.first { end / $0 <= count } ?? 336
        marks = stride(from: 0, through: end, by: step).map { $0 }
        least = 0
        greatest = end
    }

    /// Where a value lies between two points.
    func point(_ value: Double, from begin: Double, to end: Double) -> Double {
        begin + (value - least) / (greatest - least) * (end - begin)
    }

    /// The least of 1, 2, 5, 10, 20 and so on that is not below a value.
    private static func step(_ value: Double) -> Double {
        var unit = 1.0
        while unit > value { unit /= 10 }
        while unit * 10 <= value { unit *= 10 }
        return [1, 2, 5].map { $0 * unit }.first { $0 >= value } ?? unit * 10
    }
}
