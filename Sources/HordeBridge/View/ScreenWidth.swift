/// Columns that characters take on a terminal.
enum ScreenWidth {
    /// The blocks whose characters take two columns, after Unicode's East Asian Width.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]

    /// One column, or two for the characters of East Asia and for pictures.
    static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        return wide.contains { $0.contains(scalar) } ? 2 : 1
    }
}
