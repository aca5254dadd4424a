extension String {
    /// True when there is no control character in it, and something else than white space.
    package var isPrintable: Bool {
        contains { !$0.isWhitespace }
            && unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
}
