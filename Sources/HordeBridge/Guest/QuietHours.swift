/// Hours of the day, on the machine's own clock, in which the bridge takes no jobs.
public struct QuietHours: Sendable, Hashable {
    /// One span; it goes over midnight when it ends before it begins.
    public struct Span: Sendable, Hashable {
        /// The minute of the day, 0 to 1439, with which it begins.
        public let begin: Int
        /// The minute of the day, 0 to 1439, with which it is over.
        public let end: Int

        /// Whether a minute of the day is within the span.
        func contains(_ minute: Int) -> Bool {
            begin < end ? (begin..<end).contains(minute) : minute >= begin || minute < end
        }
    }

    /// The spans in the order in which they were written; they may overlap.
    public let spans: [Span]

    /// Reads spans such as `22:00-07:00`.
    ///
    /// - Parameter texts: One text for each span; hours 0 to 23, minutes 0 to 59 with two digits.
    /// - Returns: nil for anything else, for a span without length, and for no span at all.
    public init?(_ texts: [String]) {
        var spans: [Span] = []
        for text in texts {
            let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let begin = Self.minute(ends[0]), let end = Self.minute(ends[1]),
                begin != end
            else { return nil }
            spans.append(Span(begin: begin, end: end))
        }
        guard !spans.isEmpty else { return nil }
        self.spans = spans
    }

    /// Whether a minute of the day is quiet.
    ///
    /// - Parameter minute: 0 to 1439.
    public func contains(_ minute: Int) -> Bool {
        spans.contains { $0.contains(minute) }
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = OptionReader.trimmed(text).split(
            separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
