/// The size of a model, in thousandths of a billion parameters: 2.7 B is 2700.
public struct ModelSize: Hashable, Comparable, Sendable {
    /// Millions of parameters, above zero.
    public let thousandths: Int64

    /// Wraps a size.
    ///
    /// - Precondition: it is above zero.
    public init(thousandths: Int64) {
        precondition(thousandths > 0, "A model has parameters.")
        self.thousandths = thousandths
    }

    /// Orders models by size.
    public static func < (left: ModelSize, right: ModelSize) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension ModelSize: CustomStringConvertible {
    /// The billions of parameters as the shortest decimal, such as `2.7` or `0.135`.
    public var description: String {
        let (whole, fraction) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard fraction > 0 else { return "\(whole)" }
        var digits = String(String(1000 + fraction).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
