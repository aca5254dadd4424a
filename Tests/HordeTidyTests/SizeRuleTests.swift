import Testing

/// Sizes are counted as a reader would.
struct SizeRuleTests {
    private func findings(_ text: String) -> [Finding] {
        SizeRule().findings(in: Repository("Sources/HordeCore/A.swift", text))
    }

    private func function(_ head: String, lines: Int) -> String {
        let statements = repeatElement("    a()\n", count: lines - 2).joined()
        return "\(head) {\n\(statements)}\n"
    }

    @Test func findsLongFiles() {
        let line = "// a\n"
        #expect(findings(String(repeating: line, count: 300)).isEmpty)
        #expect(findings(String(repeating: line, count: 301)).count == 1)
    }

    @Test func findsLongLines() {
        #expect(findings("//" + String(repeating: "é", count: 98)).isEmpty)
        #expect(findings("//" + String(repeating: "é", count: 99)).count == 1)
    }

    @Test(arguments: [
        "func a()", "func a(b: () -> Void = { }) throws(E) -> [Int]", "init()", "deinit",
        "func a<T>(_ t: T) where T: P", "subscript(i: Int) -> Int",
    ])
    func findsLongFunctions(_ head: String) {
        #expect(findings(function(head, lines: 60)).isEmpty)
        #expect(findings(function(head, lines: 61)).count == 1)
    }

    @Test func takesNoRequirementForAFunction() {
        let body = repeatElement("    let a = 1\n", count: 70).joined()
        let text = "protocol P { func a() }\nstruct S {\n\(body)}\n"
        #expect(findings(text).isEmpty)
    }
}
