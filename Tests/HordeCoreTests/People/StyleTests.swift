import HordeCore
import Testing

@testable import HordeCore

/// What a style makes of a prompt, and which style a collection gives.
@Suite struct StyleTests {
    @Test(arguments: [
        ("{p}", "a", "a"), ("x {p} y", "a", "x a y"), ("{p}{np}", "a", "a"),
        ("{p}/{p}", "a", "a/a"), ("{np}{p}", "{np}", "{np}"), ("<{p}>", "{p}", "<{p}>"),
    ])
    func aPromptGoesWhereItsMarkIs(_ template: String, _ prompt: String, _ whole: String) {
        var content = StyleContent()
        content.template = template
        #expect(content.prompt(prompt) == whole)
    }

    @Test(arguments: [
        ("Pirate", true), ("someone#7::Pirate", true), ("7::Pirate", true),
        ("style::Pirate", true), ("style::x#7::Pirate", true), ("x#8::Pirate", false),
        ("x::Pirate", false), ("a::b#7::Pirate", false), ("pirate", false), ("", false),
    ])
    func namesWithAndWithoutAuthors(_ text: String, _ means: Bool) {
        let name = StyleName(text, prefix: "style")
        #expect(name.means("Pirate", of: UserID(7)) == means)
    }

    /// The same request gets the same style, and all styles come up.
    @Test func aCollectionChoosesByTheRequest() {
        var content = CollectionContent()
        content.styles = (1...3).map { StyleID(bits: $0) }
        let collection = StyleCollection(
            id: CollectionID(bits: 1), owner: UserID(1), content: content, uses: 0,
            createdAt: Timestamp(milliseconds: 0))
        let chosen = (0..<9).map { collection.style(for: RequestID(bits: $0)) }
        #expect(chosen == (0..<9).map { collection.style(for: RequestID(bits: $0)) })
        #expect(Set(chosen).count == 3)
    }
}
