/// An exact, signed amount of kudos.
///
/// One kudos is 100 centikudos. The value is the whole number of centikudos, so sums are exact and
/// no binary fraction ever takes part. Arithmetic traps on overflow, which limits in
/// ``HordePolicy`` keep out of reach.
public struct Kudos: Hashable, Sendable {
    /// The amount in hundredths of a kudos.
    public let centikudos: Int64

    /// Creates an amount from hundredths of a kudos.
    public init(centikudos: Int64) {
        self.centikudos = centikudos
    }

    /// Creates an amount of whole kudos.
    public init(_ whole: Int64) {
        self.centikudos = whole * 100
    }

    /// No kudos.
    public static let zero = Kudos(centikudos: 0)
}

extension Kudos: Comparable {
    /// Orders amounts from debt to wealth.
    public static func < (left: Kudos, right: Kudos) -> Bool {
        left.centikudos < right.centikudos
    }
}

extension Kudos: AdditiveArithmetic {
    /// The exact sum.
    public static func + (left: Kudos, right: Kudos) -> Kudos {
        Kudos(centikudos: left.centikudos + right.centikudos)
    }

    /// The exact difference.
    public static func - (left: Kudos, right: Kudos) -> Kudos {
        Kudos(centikudos: left.centikudos - right.centikudos)
    }

    /// The same amount with the other sign.
    public static prefix func - (amount: Kudos) -> Kudos {
        Kudos(centikudos: -amount.centikudos)
    }
}

extension Kudos {
    /// The amount times `numerator` divided by `denominator`, rounded half away from zero.
    ///
    /// The product is taken at full width and divided once. It is the only rounding in the package.
    ///
    /// | centikudos | numerator | denominator | result |
    /// |--:|--:|--:|--:|
    /// | 100 | 1 | 3 | 33 |
    /// | 100 | 1 | 8 | 13 |
    /// | -100 | 1 | 8 | -13 |
    ///
    /// - Precondition: `denominator` is positive and the result fits.
    public func scaled(by numerator: Int64, over denominator: Int64) -> Kudos {
        precondition(denominator > 0, "A ratio has a positive denominator.")
        let product = Int128(centikudos) * Int128(numerator)
        let divisor = Int128(denominator)
        let magnitude = product < 0 ? -product : product
        let rounded = (magnitude * 2 + divisor) / (divisor * 2)
        return Kudos(centikudos: Int64(product < 0 ? -rounded : rounded))
    }

    /// The amount in whole kudos, rounded up, for wire fields that must be integers.
    public var roundedUp: Int64 {
        let (quotient, remainder) = centikudos.quotientAndRemainder(dividingBy: 100)
        return remainder > 0 ? quotient + 1 : quotient
    }
}

extension Kudos: CustomStringConvertible {
    /// The amount as a decimal with two places, such as `10.29` or `-0.05`.
    public var description: String {
        let magnitude = centikudos.magnitude
        let fraction = magnitude % 100
        return (centikudos < 0 ? "-" : "") + "\(magnitude / 100)."
            + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// The shortest decimal: `10.29`, `10.5`, `-3`.
    public var decimal: String {
        let magnitude = centikudos.magnitude
        let sign = centikudos < 0 ? "-" : ""
        let (whole, fraction) = (magnitude / 100, magnitude % 100)
        if fraction == 0 { return "\(sign)\(whole)" }
        if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
        return "\(sign)\(whole)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// Parses a decimal number with at most two places, as JSON writes it; nil for anything else.
    ///
    /// Trailing zeros beyond the second place are accepted (`1.500`); exponents, a plus sign and
    /// leading zeros (`01`) are not.
    public init?(decimal text: some StringProtocol) {
        var digits = Array(text.utf8)[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
        var fraction = parts.count == 2 ? parts[1] : []
        guard parts.count == 1 || !fraction.isEmpty else { return nil }
        guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        while fraction.count > 2, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        guard fraction.count <= 2 else { return nil }
        let padding = [UInt8](repeating: UInt8(ascii: "0"), count: 2 - fraction.count)
        // Summed up below zero, where the range is larger by one.
        var total: Int64 = 0
        for digit in Array(whole) + Array(fraction) + padding {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (product, overflow) = total.multipliedReportingOverflow(by: 10)
            let value = Int64(digit - UInt8(ascii: "0"))
            let (sum, borrow) = product.subtractingReportingOverflow(value)
            guard !overflow, !borrow else { return nil }
            total = sum
        }
        guard isNegative || total > Int64.min else { return nil }
        self.init(centikudos: isNegative ? total : -total)
    }
}
