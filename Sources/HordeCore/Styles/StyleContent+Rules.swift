extension StyleContent {
    /// How often a prompt may stand in a template.
    static let markLimit = 4

    /// Refuses what a style may not be.
    ///
    /// - Throws: ``HordeRejection/styleInvalid(field:)`` with the field as the core names it.
    func check() throws(HordeRejection) {
        try Self.check(name: name)
        guard info.map({ (10...1000).contains($0.count) }) ?? true else {
            throw .styleInvalid(field: "info")
        }
        // Each mark holds a whole prompt, which may be long.
        let marks =
            template.split(
                separator: Self.promptMark, omittingEmptySubsequences: false
            ).count - 1
        guard (1...Self.markLimit).contains(marks), template.utf8.count <= 1 << 16 else {
            throw .styleInvalid(field: "template")
        }
        guard tags.count <= 10, tags.allSatisfy({ (1...25).contains($0.count) }) else {
            throw .styleInvalid(field: "tags")
        }
        guard (1...5).contains(models.count),
            models.allSatisfy({ (1...255).contains($0.count) })
        else { throw .styleInvalid(field: "models") }
        guard parameters.utf8.count <= 1 << 16 else { throw .styleInvalid(field: "parameters") }
        guard maximumLength.map({ (1...1_000_000).contains($0) }) ?? true,
            maximumContextLength.map({ (1...100_000_000).contains($0) }) ?? true
        else { throw .styleInvalid(field: "parameters") }
    }

    /// Refuses a name that could not be told from an identifier or from an author's and a name.
    static func check(name: String) throws(HordeRejection) {
        guard (1...100).contains(name.count), name.isPrintable, !name.contains("::"),
            StyleID(name) == nil
        else { throw .styleInvalid(field: "name") }
    }
}
