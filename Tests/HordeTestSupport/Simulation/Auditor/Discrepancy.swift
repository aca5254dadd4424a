/// Something that is not as the rules say.
package struct Discrepancy: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Complains unless something holds.
func expect(
    _ holds: Bool, _ complaint: @autoclosure () -> String
) throws(Discrepancy) {
    guard holds else { throw Discrepancy(complaint()) }
}
