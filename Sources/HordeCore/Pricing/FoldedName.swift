/// A name that equals every spelling of it in capital and small ASCII letters.
///
/// It compares bytes in place: a look-up makes no copy of the name.
struct FoldedName: Hashable, Sendable {
    /// The name as it is spelled.
    let text: Substring

    /// Wraps a name.
    init(_ text: Substring) {
        self.text = text
    }

    /// Equal when the bytes are, capitals taken as small letters.
    static func == (left: FoldedName, right: FoldedName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8) { folded($0) == folded($1) }
    }

    /// Feeds the bytes as small letters.
    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(Self.folded(byte)) }
        hasher.combine(UInt8.max)
    }

    /// A capital as its small letter, any other byte as it is.
    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
