/// Names a team.
public struct TeamID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}
