extension HordeState {
    /// Traps unless filters can be read and collections hold styles that are there.
    func checkLibrary() {
        precondition(
            library.filters.values.allSatisfy { (try? Pattern($0.pattern)) != nil },
            "A filter's pattern can be read.")
        precondition(
            library.styles.values.allSatisfy { style in
                style.content.sharedKey.map { sharedKeys.keys[$0]?.owner == style.owner } ?? true
            }, "A style's key is one that its author lends.")
        precondition(
            library.collections.values.allSatisfy { collection in
                !collection.content.styles.isEmpty
                    && collection.content.styles.allSatisfy { library.styles[$0] != nil }
            }, "A collection holds styles that are there, at least one.")
    }
}
