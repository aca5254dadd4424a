/// What a field of a body may hold.
struct FieldShape: Sendable, Equatable {
    /// Which values there are.
    indirect enum Kind: Sendable, Equatable {
        /// Any value.
        case any
        /// A text of a number of characters within bounds.
        case text(ClosedRange<Int>)
        /// A whole number within bounds.
        case integer(ClosedRange<Int>)
        /// A number within bounds.
        case number(ClosedRange<Double>)
        /// A number with at most two decimals, as far as kudos go.
        case amount
        /// A number within bounds that is a multiple of a step.
        case decimal(ClosedRange<Double>, step: String)
        /// A text of a number of characters within bounds that fits a pattern.
        case pattern(String, ClosedRange<Int>)
        /// An identifier, written as a UUID.
        case identifier
        /// A user, by number or by name and number.
        case alias
        /// A truth value.
        case truth
        /// One of a few words.
        case word([String])
        /// A text or a whole number, which is taken as it is written.
        case name
        /// A list.
        case list(Kind)
        /// An object.
        case object(BodyShape)
    }

    /// Which values there are.
    var kind = Kind.any
    /// True when the field must be there.
    var isRequired = false
    /// True when null is taken too.
    var isNullable = false
    /// How many entries a list may have; nil for any number.
    var maximumCount: Int?
}
