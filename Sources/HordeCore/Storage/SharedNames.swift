/// Keeps one copy of names that come again and again, each time in memory of their own.
///
/// It only saves memory: a name from here equals the name that came in.
struct SharedNames: Sendable {
    /// Names beyond this are forgotten, all at once, so that nobody can fill the memory with them.
    private static let limit = 4096

    private var known: Set<String> = []

    /// The same names, in memory that they share with those that came before.
    mutating func shared(_ names: [String]) -> [String] {
        names.isEmpty ? [] : names.map { shared($0) }
    }

    private mutating func shared(_ name: String) -> String {
        // Up to fifteen bytes lie in the string itself.
        guard name.utf8.count > 15 else { return name }
        if known.count >= Self.limit { known = [] }
        return known.insert(name).memberAfterInsert
    }
}
