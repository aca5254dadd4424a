import HordeCore

extension ContractCase {
    /// Filters, styles and collections.
    static let library: [ContractCase] = [
        ContractCase(
            "filter", .filterSaved(filter("cat", note: nil)),
            .filterSaved(filter("cat|dog", note: "Pets."))),
        ContractCase(
            "deleted filter", .filterSaved(filter("cat", note: nil)),
            .filterDeleted(FilterID(bits: 3))),
        ContractCase(
            "confirmed size", .modelConfirmed(confirmation("a/B-70B", 70_000)),
            .modelConfirmed(confirmation("a/B-70B", 8000)),
            .modelConfirmed(confirmation("Ümlaut", 1))),
        ContractCase(
            "withdrawn size", .modelConfirmed(confirmation("a", 1)), .modelWithdrawn("a")),
        ContractCase(
            "style", .styleSaved(style(1, "One")), .styleSaved(fullStyle),
            .styleUsed(StyleChoice(style: StyleID(bits: 1), collection: nil))),
        ContractCase(
            "deleted style", .styleSaved(style(1, "One")), .styleDeleted(StyleID(bits: 1))),
        ContractCase(
            "collection", .styleSaved(style(1, "One")), .styleSaved(style(2, "Two")),
            .collectionSaved(collection([2, 1])), .collectionSaved(collection([1])),
            .styleUsed(
                StyleChoice(style: StyleID(bits: 1), collection: CollectionID(bits: 4))),
            .collectionSaved(collection([1, 2], uses: 7))),
        ContractCase(
            "deleted collection", .styleSaved(style(1, "One")),
            .collectionSaved(collection([1])), .collectionDeleted(CollectionID(bits: 4)),
            .styleDeleted(StyleID(bits: 1))),
    ]

    private static func confirmation(_ model: String, _ size: Int64) -> ModelConfirmation {
        ModelConfirmation(
            model: model, size: ModelSize(thousandths: size), moderator: Sample.alice,
            time: Sample.time(6))
    }

    private static func filter(_ pattern: String, note: String?) -> TextFilter {
        TextFilter(
            id: FilterID(bits: 3), pattern: pattern, kind: 11,
            note: note, replacement: "pet", author: Sample.alice, createdAt: Sample.time(5))
    }

    private static func style(_ number: UInt128, _ name: String) -> Style {
        var content = StyleContent()
        content.name = name
        content.models = ["a"]
        return Style(
            id: StyleID(bits: number), owner: Sample.alice, content: content, uses: 0,
            createdAt: Sample.time(6))
    }

    private static var fullStyle: Style {
        var full = style(1, "One's \"own\" 🦜")
        full.content.info = "What it is for."
        full.content.template = "Arr! {p}"
        full.content.parameters = #"{"temperature":0.70}"#
        full.content.maximumLength = 80
        full.content.maximumContextLength = 2048
        full.content.isPublic = false
        full.content.isNSFW = true
        full.content.tags = ["sea", "\u{1F99C}"]
        full.content.models = ["a", "b/c-7B"]
        full.uses = 3
        return full
    }

    private static func collection(_ styles: [UInt128], uses: Int = 0) -> StyleCollection {
        var content = CollectionContent()
        content.name = "Several"
        content.info = uses > 0 ? "What it is for." : nil
        content.isPublic = uses == 0
        content.styles = styles.map { StyleID(bits: $0) }
        return StyleCollection(
            id: CollectionID(bits: 4), owner: Sample.bob, content: content, uses: uses,
            createdAt: Sample.time(7))
    }
}
