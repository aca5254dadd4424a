import ArgumentParser

/// An account on a command line, by its number or by its alias, of which the number counts.
struct AccountNumber: ExpressibleByArgument {
    /// The number.
    let number: Int

    /// Reads `7`, `#7` or `alice#7`.
    init?(argument: String) {
        let digits = argument.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
        guard digits.utf8.allSatisfy(Set("0123456789".utf8).contains), let number = Int(digits)
        else { return nil }
        self.number = number
    }
}
