/// Makes identifiers that nobody can guess: the port for chance.
public protocol IdentifierSource: Sendable {
    /// The next 128 bits, of which the version and variant bits of a UUID may be fixed.
    func next() -> UInt128
}
