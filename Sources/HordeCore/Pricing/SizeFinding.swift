/// The size that counts for a model, and where it comes from.
public struct SizeFinding: Hashable, Sendable {
    /// The size.
    public let size: ModelSize
    /// Where it comes from.
    public let source: SizeSource

    /// Creates a finding.
    public init(size: ModelSize, source: SizeSource) {
        self.size = size
        self.source = source
    }
}
