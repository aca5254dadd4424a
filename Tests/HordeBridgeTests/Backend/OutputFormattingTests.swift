import HordeBridge
import KoboldAIDouble
import Testing

@Suite struct OutputFormattingTests {
    private func text(
        _ generated: String, wishes: [String], from settings: DoubleSettings
    ) async throws -> String {
        var settings = settings
        settings.text = .fixed(generated)
        let values = Dictionary(uniqueKeysWithValues: wishes.map { ($0, JSONValue.boolean(true)) })
        var text = ""
        try await BackendTest.run(settings) { backend, _ in
            text = try await backend.generate(.with(values), within: .seconds(20)).value
        }
        return text
    }

    @Test(arguments: [
        (["frmttriminc"], " One. Two and a", " One."),
        (["frmttriminc"], " \"Stop!\" she sa", " \"Stop!\""),
        (["frmttriminc"], " no end", " no end"), (["frmttriminc"], " whole.", " whole."),
        (["frmtrmblln"], "a\n\nb\n\n\nc\n", "a\nb\n\nc\n"),
        (["frmtrmspch"], "a#b/c@d%e{f}g+h=i~j|k^l<m>n", "abcdefghijklmn"),
        (["singleline"], "one\ntwo", "one"), ([], "a\n\nb#", "a\n\nb#"),
        (["frmttriminc", "frmtrmblln", "frmtrmspch", "singleline"], "\n\n#a. b", ""),
    ])
    func formatsForKoboldCpp(wishes: [String], generated: String, expected: String) async throws {
        #expect(try await text(generated, wishes: wishes, from: .koboldCpp) == expected)
    }

    @Test func leavesItToKoboldAI() async throws {
        let text = try await text(
            "one\ntwo", wishes: ["singleline", "frmttriminc"], from: DoubleSettings())
        #expect(text == "one\ntwo")
    }
}
