import Testing

/// The whole tree against each rule.
struct TreeTests {
    @Test(arguments: TidyRules.all.indices)
    func obeys(rule index: Int) {
        let rule = TidyRules.all[index]
        for finding in rule.findings(in: .current) {
            Issue.record("\(rule.title): \(finding.description)")
        }
    }

    @Test func isTheTreeOfThisPackage() {
        #expect(Repository.current.texts["Package.swift"]?.contains("swift-tools-version") == true)
        #expect(Repository.current.swiftFiles.contains { $0.path.hasSuffix("TreeTests.swift") })
    }
}

extension Repository {
    /// A repository of a single file.
    init(_ path: String, _ text: String) {
        self.init(texts: [path: text])
    }
}
