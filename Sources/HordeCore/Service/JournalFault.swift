/// Why a journal could not do what it was asked.
public struct JournalFault: Error, Hashable, Sendable {
    /// The kinds of fault.
    public enum Code: String, Hashable, Sendable {
        /// There is no room on the disk.
        case noSpace
        /// The disk or the file system failed.
        case inputOutput
        /// Another process uses the same file.
        case inUse
        /// The file is not a horde's database.
        case notAHorde
        /// A newer version wrote the file.
        case newerVersion
        /// The audit found figures that do not add up.
        case auditFailed
        /// Anything else.
        case other
    }

    /// What kind of fault it is.
    public let code: Code
    /// What happened and what to do about it, for the operator.
    ///
    /// Holds nobody's data.
    public let message: String
    /// True when the batch may have been committed all the same; committing it again is safe.
    public let isOutcomeUnknown: Bool

    /// Creates a fault.
    public init(code: Code, message: String, isOutcomeUnknown: Bool = false) {
        self.code = code
        self.message = message
        self.isOutcomeUnknown = isOutcomeUnknown
    }
}
