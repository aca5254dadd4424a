/// A name as people write it: `name`, `alias::name`, or either after `style::`.
struct StyleName: Hashable, Sendable {
    /// The name.
    let name: String
    /// Whose it is; nil for anybody's.
    let owner: UserID?
    /// True when it names an author who cannot be.
    private let isNobodys: Bool

    /// Reads a name behind a prefix that may be missing.
    init(_ text: String, prefix: String) {
        var parts = text.split(separator: "::", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, parts[0] == prefix { parts.removeFirst() }
        name = parts.last ?? ""
        let alias = parts.count == 2 ? parts[0] : nil
        owner = alias.flatMap { UserAlias.user(in: $0) }
        isNobodys = parts.count > 2 || (alias != nil && owner == nil)
    }

    /// True when it means something of that name and author.
    func means(_ name: String, of owner: UserID) -> Bool {
        !isNobodys && name == self.name && (self.owner ?? owner) == owner
    }
}
