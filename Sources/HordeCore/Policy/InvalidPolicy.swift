/// Everything in a policy that cannot be, as an error.
public struct InvalidPolicy: Error, Hashable, Sendable {
    /// What is wrong, at least one thing, in the order of the fields.
    public let faults: [PolicyFault]

    /// Creates the error.
    public init(faults: [PolicyFault]) {
        self.faults = faults
    }
}

extension InvalidPolicy: CustomStringConvertible {
    /// The sentences of all faults in one line.
    public var description: String {
        faults.map(\.message).joined(separator: " ")
    }
}
