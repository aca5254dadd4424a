import Foundation
import HordeBridge
import Testing

@Suite struct BridgeDocumentTests {
    static let page: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Docs/Bridge.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    @Test(arguments: BridgeOption.allCases)
    func listsTheOption(_ option: BridgeOption) {
        let fallback = option.defaultValue.map { "`\($0)`" } ?? "-"
        let names = "| `--\(option.rawValue)` | `\(option.environmentName)` |"
        let row = "\(names) \(fallback) | \(option.help) |"
        #expect(Self.page.contains(row))
    }

    @Test func listsNoOtherOption() {
        let rows = Self.page.split(separator: "\n").filter { $0.hasPrefix("| `--") }
        #expect(rows.count == BridgeOption.allCases.count)
    }

    @Test(arguments: [("working", 80), ("away", 40)])
    func showsTheCapture(name: String, columns: Int) throws {
        let sample = try #require(BridgeStatus.samples.first { $0.name == name })
        #expect(Self.page.contains("```text\n\(sample.status.capture(columns: columns))```"))
    }

    @Test func namesTheExitCodes() {
        for code in ["0", "64", "69", "70", "77", "78"] {
            #expect(Self.page.contains("\n| \(code) | "))
        }
    }
}
