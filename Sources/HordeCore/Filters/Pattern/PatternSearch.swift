/// Looks for patterns in one text, with an allowance of work for all of them together.
struct PatternSearch {
    /// The text's characters, with their case folded.
    private let text: [UInt32]
    /// How many steps may still be made.
    private(set) var allowance: Int

    /// Steps for one text.
    static let stepLimit = 20_000_000

    /// Prepares to look through a text.
    init(_ text: String, allowance: Int = Self.stepLimit) {
        self.text = text.unicodeScalars.map { ScalarSet.folded($0.value) }
        self.allowance = allowance
    }

    /// True when the work was more than allowed; what was found until then is not all.
    var isExhausted: Bool { allowance < 0 }

    /// Where a pattern is found: the places one after the other, each as early as possible.
    mutating func places(of pattern: Pattern) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var run = PatternRun(pattern)
        var start = 0
        while let place = run.first(in: text, from: start, allowance: &allowance) {
            places.append(place)
            start = place.upperBound
        }
        return places
    }

    /// True when a pattern is found.
    mutating func contains(_ pattern: Pattern) -> Bool {
        var run = PatternRun(pattern)
        return run.first(in: text, from: 0, allowance: &allowance) != nil
    }
}
