/// What a key that is lent is to be; nil leaves a thing as it is.
package struct LendPlan: Sendable {
    /// What is left to be paid with it, in centikudos; below zero for no limit.
    package var left: Int64?
    /// How many days it lives; below zero for ever.
    package var days: Int?
    /// The longest text; below zero for no limit.
    package var textTokens: Int?
}
