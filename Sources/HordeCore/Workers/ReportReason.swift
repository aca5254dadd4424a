/// Why a requester complains about a text; no words of the text itself.
///
/// The raw values are written to disk and never change.
public enum ReportReason: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Not language at all, or the same over and over.
    case garbage
    /// It has nothing to do with the prompt.
    case offTopic
    /// It ends far too early.
    case cutOff
    /// It hurts people.
    case offensive
    /// Anything else.
    case other

    /// Orders reasons as they are listed above.
    public static func < (left: ReportReason, right: ReportReason) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
