/// All filters of a horde, ready to look through prompts away from the horde itself.
public struct FilterSet: Sendable {
    private let entries: [(filter: TextFilter, pattern: Pattern)]

    /// How many bytes one filter may put into a prompt.
    private static let growthLimit = 1 << 22

    /// Takes over filters in order of age.
    init(_ filters: [TextFilter]) {
        entries = filters.compactMap { filter in
            guard let pattern = try? Pattern(filter.pattern) else { return nil }
            return (filter, pattern)
        }
    }

    /// A prompt after the filters.
    ///
    /// - Returns: the prompt itself, or with what was found replaced.
    /// - Throws: ``HordeRejection/promptRefused`` when a filter refuses it, when nothing is left of
    ///   it, or when looking through it takes more work or room than allowed.
    public func passed(_ prompt: String) throws(HordeRejection) -> String {
        let refusing = entries.filter { $0.filter.kind == TextFilter.refusing }
        let replacing = entries.filter { $0.filter.kind == TextFilter.replacing }
        var allowance = PatternSearch.stepLimit
        if !refusing.isEmpty {
            var search = PatternSearch(prompt, allowance: allowance)
            for entry in refusing where search.contains(entry.pattern) || search.isExhausted {
                throw .promptRefused
            }
            allowance = search.allowance
        }
        guard !replacing.isEmpty else { return prompt }
        var passed = prompt
        var search = PatternSearch(passed, allowance: allowance)
        for entry in replacing {
            let places = search.places(of: entry.pattern)
            if search.isExhausted { throw .promptRefused }
            guard !places.isEmpty else { continue }
            let replacement = entry.filter.replacement
            guard places.count * replacement.utf8.count <= Self.growthLimit else {
                throw .promptRefused
            }
            passed = Self.replacing(places, of: passed, by: replacement)
            search = PatternSearch(passed, allowance: search.allowance)
        }
        guard passed == prompt || !passed.allSatisfy(\.isWhitespace) else {
            throw .promptRefused
        }
        return passed
    }

    /// What the filters find in a prompt, whatever they are for.
    ///
    /// - Parameters:
    ///   - prompt: The text to look through; it is not kept.
    ///   - kind: Only filters of this kind; nil for all.
    /// - Returns: how many groups of kinds (10 to 19 and 20 to 29) found something, and what was
    ///   found, in the order of filters.
    public func findings(in prompt: String, kind: Int?) -> FilterFindings {
        var search = PatternSearch(prompt)
        let scalars = Array(prompt.unicodeScalars)
        var groups = [false, false]
        var matches: [String] = []
        for entry in entries where kind == nil || entry.filter.kind == kind {
            let places = search.places(of: entry.pattern)
            guard !places.isEmpty else { continue }
            groups[entry.filter.kind < 20 ? 0 : 1] = true
            for place in places.prefix(FilterFindings.limit - matches.count) {
                matches.append(String(String.UnicodeScalarView(scalars[place])))
            }
        }
        return FilterFindings(groups: groups.count { $0 }, matches: matches)
    }

    private static func replacing(
        _ places: [Range<Int>], of text: String, by replacement: String
    ) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var end = 0
        for place in places {
            result.append(contentsOf: scalars[end..<place.lowerBound])
            result.append(contentsOf: replacement.unicodeScalars)
            end = place.upperBound
        }
        result.append(contentsOf: scalars[end...])
        return String(result)
    }
}
