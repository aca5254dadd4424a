/// Goes through waiting pops that may suit a request, longest first; a merge of several lists.
struct PopSearch {
    private let lists: [PopList]
    private let needs: Needs
    private var heads: [PopEntry?]

    /// - Parameters:
    ///   - lists: Where to look.
    ///   - needs: What the request needs.
    init(_ lists: [PopList], for needs: Needs) {
        self.lists = lists
        let turned = needs.turned
        self.needs = turned
        heads = lists.map { $0.first(after: nil, within: turned) }
    }

    /// The next pop; nil at the end.
    mutating func next() -> PopID? {
        guard let least = heads.compactMap(\.self).min() else { return nil }
        for index in heads.indices where heads[index] == least {
            heads[index] = lists[index].first(after: least, within: needs)
        }
        return least.pop
    }
}
