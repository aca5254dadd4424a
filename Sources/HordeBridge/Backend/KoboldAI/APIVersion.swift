/// A version of KoboldAI's API, compared number by number.
struct APIVersion: Sendable, Hashable, Comparable {
    /// The numbers from the most to the least significant.
    let numbers: [Int]

    /// A version of three numbers.
    init(_ major: Int, _ minor: Int, _ patch: Int) {
        numbers = [major, minor, patch]
    }

    /// Reads `1.2.5`; what is missing or no number counts as 0.
    init(_ text: String) {
        let parts = text.split(separator: ".").prefix(3).map { Int($0) ?? 0 }
        numbers = parts + Array(repeating: 0, count: 3 - parts.count)
    }

    static func < (left: APIVersion, right: APIVersion) -> Bool {
        left.numbers.lexicographicallyPrecedes(right.numbers)
    }
}
