import Foundation
import Testing

/// Requests and answers are those of the files, byte for byte.
///
/// With `HORDE_REWRITE_GOLDEN=1` in the environment the files are written anew instead; look at the
/// difference before it is committed.
@Suite struct GoldenTests {
    private static var rewrites: Bool {
        ProcessInfo.processInfo.environment["HORDE_REWRITE_GOLDEN"] == "1"
    }

    @Test(arguments: GoldenFile.names)
    func everyAnswerIsAsItWas(name: String) async throws {
        let file = try GoldenFile(named: name)
        let now = try await GoldenRun.replayed(file)
        if Self.rewrites {
            try now.write()
            return
        }
        for (old, new) in zip(file.exchanges, now.exchanges) where old.answer != new.answer {
            let request = old.lines.prefix { $0.hasPrefix(">") }.joined(separator: "\n")
            let lost = old.answer.map { "- \($0)" }.joined(separator: "\n")
            let found = new.answer.map { "+ \($0)" }.joined(separator: "\n")
            Issue.record("\(name):\n\(request)\n\(lost)\n\(found)")
        }
        #expect(file.text == now.text, "\(name) is not in its own form: rewrite it")
    }

    @Test func thereAreFiles() {
        #expect(GoldenFile.names.count >= 15)
    }
}
