import Testing

/// Each rule about documents finds what it forbids, and only that.
struct DocumentRuleTests {
    @Test func deadLinksAreFound() {
        let rule = DocumentLinkRule()
        let bad = Repository(texts: [
            "Docs/A.md": "[b](B.md) [c](../C.md#top)\n[d](Decisions/D.md)", "C.md": "",
        ])
        #expect(rule.findings(in: bad).map(\.line) == [1, 2])
        let good = Repository(texts: [
            "Docs/A.md": "[c](../C.md#top) [x](https://a.example/b) [y](#here) `[z](z)` [f](F/)",
            "C.md": "", "Docs/F/G.md": "",
        ])
        #expect(rule.findings(in: good).isEmpty)
    }

    @Test func unlistedDecisionsAreFound() {
        let rule = DecisionIndexRule()
        let record = "Docs/Decisions/0001-integers.md"
        let index = "Docs/Decisions/README.md"
        let good = Repository(texts: [record: "", index: "[one](0001-integers.md)"])
        #expect(rule.findings(in: good).isEmpty)
        #expect(rule.findings(in: Repository(record, "")).count == 1)
        #expect(rule.findings(in: Repository(texts: [record: "", index: ""])).count == 1)
        let twice = Repository(texts: [
            record: "", "Docs/Decisions/0001-b.md": "", index: "[](0001-integers.md)[](0001-b.md)",
        ])
        #expect(rule.findings(in: twice).count == 1)
    }

    @Test(arguments: ["see /wor" + "k/shared", "cd /roo" + "t/x", "Fixes iss" + "ue #12"])
    func foreignWordsAreFound(_ text: String) {
        #expect(VocabularyRule().findings(in: Repository("Docs/A.md", text)).count == 1)
    }

    @Test(arguments: ["net/wor" + "k/shared", "an issue arose", "#12", "Tests/work-here"])
    func ownWordsAreAllowed(_ text: String) {
        #expect(VocabularyRule().findings(in: Repository("Docs/A.md", text)).isEmpty)
    }

    @Test func promisesWithoutTestsAreFound() {
        let rows = PromiseTableRule.ids.map { "| \($0) | something | not yet: a test |" }
        func findings(_ rows: [String]) -> [Finding] {
            PromiseTableRule().findings(
                in: Repository(texts: [
                    PromiseTableRule.page: rows.joined(separator: "\n"),
                    "Tests/A/B.swift": "@Test func holds() {}",
                ]))
        }
        #expect(findings(rows).isEmpty)
        #expect(findings(Array(rows.dropFirst())).count == 1)
        #expect(findings(rows + [rows[0]]).count == 1)
        #expect(findings(rows + ["| K99 | a | not yet: a test |"]).count == 1)
        let ids = rows.dropFirst()
        #expect(findings(ids + ["| K1 | a | `Tests/A/B.swift: holds` |"]).isEmpty)
        let wrong = ["", "not yet:", "`x`", "`Tests/A/B.swift: fails`", "`Tests/A/C.swift: holds`"]
        for cell in wrong {
            #expect(findings(ids + ["| K1 | a | \(cell) |"]).count == 1)
        }
    }

    @Test func changedProgramsAreFound() {
        let files = EmbeddedProgramRule.shown.map { ($0, "\($0)\n") }
        var texts = Dictionary(uniqueKeysWithValues: files)
        let blocks = EmbeddedProgramRule.shown.map { "```swift\n\($0)\n```\n" }
        texts[EmbeddedProgramRule.page] = "# Page\n\n" + blocks.joined(separator: "\nand\n\n")
        #expect(EmbeddedProgramRule().findings(in: Repository(texts: texts)).isEmpty)
        texts[EmbeddedProgramRule.shown[0]] = "changed"
        #expect(EmbeddedProgramRule().findings(in: Repository(texts: texts)).count == 1)
    }
}
