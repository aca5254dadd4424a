/// One thing in a policy that cannot be.
public struct PolicyFault: Hashable, Sendable {
    /// The fields of ``HordePolicy`` that it is about, as they are called in Swift: one that is out
    /// of its range, or those that do not fit together.
    public let fields: [String]
    /// A sentence that names the fields, and says what they should be.
    public let message: String

    /// Creates a fault.
    public init(fields: [String], message: String) {
        self.fields = fields
        self.message = message
    }
}
