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
