/// Why a load was not made, or was broken off.
struct LoadFailure: Error, CustomStringConvertible {
    /// The reason, a sentence.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
