/// Something that is to hold for the text of the repository.
protocol TidyRule: Sendable {
    /// What the rule asks, in a few words.
    var title: String { get }

    /// The places that break the rule, in the order of files and lines.
    func findings(in repository: Repository) -> [Finding]
}

/// All rules, as `make lint` and the tests run them.
enum TidyRules {
    static let all: [any TidyRule] = [
        CorePurityRule(),
        ModuleBoundaryRule(),
        HazardRule(),
        SizeRule(),
        WireSpellingRule(),
        DocumentLinkRule(),
        DecisionIndexRule(),
        PromiseTableRule(),
        EmbeddedProgramRule(),
        VocabularyRule(),
    ]
}
