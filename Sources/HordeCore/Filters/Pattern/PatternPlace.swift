/// A condition on the place between two characters.
enum PatternPlace: Hashable, Sendable {
    /// The beginning of the text.
    case start
    /// The end of the text.
    case end
    /// Between a character of a word and one that is none.
    case boundary
    /// Anywhere else.
    case noBoundary

    /// True when the place before `index` is such a place.
    func holds(at index: Int, of text: [UInt32]) -> Bool {
        switch self {
        case .start: return index == 0
        case .end: return index == text.count
        case .boundary, .noBoundary:
            let before = index > 0 && ScalarSet.word.contains(text[index - 1])
            let after = index < text.count && ScalarSet.word.contains(text[index])
            return (before != after) == (self == .boundary)
        }
    }
}
