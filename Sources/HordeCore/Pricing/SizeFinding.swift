/// The size that counts for a model, and where it comes from.
public struct SizeFinding: Hashable, Sendable {
    /// The size.
    public let size: ModelSize
    /// Where it comes from.
    public let source: SizeSource
    /// The name under which the catalogue lists it, which may be spelled otherwise; nil when it
    /// does not.
    public let listing: String?

    /// Creates a finding.
    public init(size: ModelSize, source: SizeSource, listing: String? = nil) {
        self.size = size
        self.source = source
        self.listing = listing
    }
}
