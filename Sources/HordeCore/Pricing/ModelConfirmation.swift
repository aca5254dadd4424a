/// What a moderator says about the size of a model, until it is taken back.
///
/// Where sizes read from names count up to a limit, this is how a model gets its own without the
/// operator's catalogue. The catalogue comes first where it lists the model too.
public struct ModelConfirmation: Hashable, Sendable {
    /// The name, matched like those of a ``ModelCatalogue``.
    public let model: String
    /// The size that counts.
    public let size: ModelSize
    /// Who said so.
    public let moderator: UserID
    /// When.
    public let time: Timestamp

    /// How many models may be confirmed.
    public static let countLimit = 10_000
    /// The longest name, in characters.
    public static let nameLimit = 255
    /// The sizes that may be, in thousandths of a billion parameters.
    public static let sizes: ClosedRange<Int64> = 1...1_000_000

    /// Creates a confirmation.
    public init(model: String, size: ModelSize, moderator: UserID, time: Timestamp) {
        self.model = model
        self.size = size
        self.moderator = moderator
        self.time = time
    }
}
