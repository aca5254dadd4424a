import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Keys of styles")
struct StyleKeyTests {
    private var horde: HordeFixture
    private let (author, other): (UserID, UserID)
    private let key: SharedKeyID
    private let style: StyleID

    init() throws {
        horde = try HordeFixture()
        author = try horde.user("author", roles: [.trusted])
        other = try horde.user("other", roles: [.trusted])
        key = try horde.lend(author) { $0.left = .set(Kudos(50)) }
        style = StyleID(bits: horde.nextBits())
        try horde.apply(.createStyle(Self.content(key), id: style, actor: author))
    }

    private static func content(_ key: SharedKeyID?) -> StyleContent {
        var content = StyleContent()
        content.name = "Pirate"
        content.models = ["plain-1B"]
        content.sharedKey = key
        return content
    }

    /// The key that would pay for somebody.
    private func payer(
        for user: UserID, _ terms: RequestTerms = RequestTerms()
    ) throws -> SharedKeyID? {
        horde.state.sharedKey(
            of: try #require(horde.state.library.styles[style]), for: user, terms,
            promptTokens: .zero, at: horde.now)?.id
    }

    @Test("An author attaches keys of its own")
    func attaching() {
        for (actor, key) in [(other, key), (author, SharedKeyID(bits: 9))] {
            let refusal = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(
                    .createStyle(Self.content(key), id: StyleID(bits: 999), actor: actor))
            }
            #expect(refusal == .styleInvalid(field: "sharedKey"))
        }
    }

    @Test("A key that can pay pays; one that cannot leaves it to whoever asks")
    mutating func paying() throws {
        #expect(try payer(for: other) == key)
        #expect(try payer(for: .anonymous) == key)
        #expect(try payer(for: other, RequestTerms(count: 20, maximumLength: 512)) == nil)
        try horde.change(key, by: author) { $0.textTokens = .set(79) }
        #expect(try payer(for: other) == nil)
        try horde.change(key, by: author) {
            $0.textTokens = .lifted
            $0.days = .set(1)
        }
        #expect(try payer(for: other) == key)
        horde.tick(.seconds(86_400))
        #expect(try payer(for: other) == nil)
        try horde.change(key, by: author) { $0.days = .lifted }
        try horde.set(.deleted, of: other)
        #expect(try payer(for: other) == nil)
        try horde.change(modesBy: HordeFixture.root) { $0.allowsAnonymous = false }
        #expect(try payer(for: .anonymous) == nil)
    }

    @Test("A key of a style is used in the style alone, and leaves it when it is taken back")
    mutating func exclusive() throws {
        #expect(horde.refusal(asking: key, of: author) == .sharedKeyForStyles)
        try horde.apply(.deleteSharedKey(key, actor: author))
        #expect(horde.state.library.styles[style]?.content == Self.content(nil))
    }
}
