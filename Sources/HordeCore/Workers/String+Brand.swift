extension String {
    /// True when this name of a model may be offered by a user's workers.
    ///
    /// A name that ends in `::` and an alias, as `mine::alice#7`, is for workers of that user
    /// alone. Only the number counts.
    func mayBeServed(by user: UserID) -> Bool {
        guard let brand else { return true }
        return brand == user
    }

    /// The name without `::` and what follows.
    var withoutBrand: String {
        var bytes = utf8[...]
        while let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            let next = utf8.index(after: colon)
            if next < utf8.endIndex, utf8[next] == UInt8(ascii: ":") {
                return String(self[..<colon])
            }
            bytes = utf8[next...]
        }
        return self
    }

    /// The user in a name such as `mine::alice#7`; nil when there is none.
    private var brand: UserID? {
        let colon = UInt8(ascii: ":")
        var start = utf8.endIndex
        while let last = utf8[..<start].lastIndex(of: colon), last > utf8.startIndex {
            let before = utf8.index(before: last)
            if utf8[before] == colon {
                let alias = self[utf8.index(after: last)...]
                return alias.contains("#") ? UserAlias.user(in: alias) : nil
            }
            start = last
        }
        return nil
    }
}
