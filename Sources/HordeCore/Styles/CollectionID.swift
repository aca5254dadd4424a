/// Names a collection of styles.
public struct CollectionID: UniqueIdentifier {
    /// The bits of the UUID.
    public let bits: UInt128

    /// Wraps 128 bits.
    public init(bits: UInt128) { self.bits = bits }
}
