/// A run in which something was not as the rules say.
package struct SimulationFailure: Error, CustomStringConvertible {
    package let seed: UInt64
    /// The number of the step, from 0.
    package let step: Int
    /// The step; it holds no text.
    package let command: String
    /// What is wrong.
    package let complaint: String

    package var description: String {
        "seed \(seed), step \(step), \(command): \(complaint)"
    }
}
