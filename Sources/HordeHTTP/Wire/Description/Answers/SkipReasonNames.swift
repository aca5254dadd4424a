internal import HordeCore

/// The names under which pops count the jobs that did not suit, each once.
enum SkipReasonNames {
    /// Those of the interface of today.
    static let today = once(\.wireName)
    /// Those of the interface of 2022.
    static let old = once(\.v1Name)

    private static func once(_ name: (SkipReason) -> String) -> [String] {
        var names: [String] = []
        for reason in SkipReason.allCases where !names.contains(name(reason)) {
            names.append(name(reason))
        }
        return names
    }
}
