/// How lists of styles and collections are sorted.
enum StyleSort: String {
    /// What was used most comes first; of equals the oldest.
    case popular
    /// The newest comes first.
    case age

    /// Reads the query's word; ``popular`` when absent.
    static func read(_ text: Substring?) throws(APIFault) -> StyleSort {
        guard let text else { return .popular }
        guard let sort = StyleSort(rawValue: String(text)) else {
            throw APIFault.badRequest("sort must be popular or age.")
        }
        return sort
    }

    /// A page, from 1, of what is given in order of age.
    func page<Item>(
        _ page: Int, of items: [Item], size: Int, uses: (Item) -> Int
    ) -> [Item] {
        let sorted =
            switch self {
            case .age: Array(items.reversed())
            case .popular:
                items.enumerated()
                    .sorted { (uses($1.element), $0.offset) < (uses($0.element), $1.offset) }
                    .map(\.element)
            }
        let (start, overflow) = (page - 1).multipliedReportingOverflow(by: size)
        guard !overflow, sorted.indices.contains(start) else { return [] }
        return Array(sorted[start..<min(start + size, sorted.count)])
    }
}
