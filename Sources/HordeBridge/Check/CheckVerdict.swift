/// What came out of looking at one thing.
public enum CheckVerdict: Sendable, Hashable {
    /// As it should be.
    case fine
    /// Worth knowing, but the bridge can serve.
    case remark
    /// The owner has to change an option.
    case misconfigured
    /// The horde refuses the key.
    case refused
    /// Something does not answer, or cannot do what it should, for now.
    case unavailable

    /// The word before a line.
    var mark: String {
        switch self {
        case .fine: "ok"
        case .remark: "note"
        case .misconfigured, .refused, .unavailable: "FAILED"
        }
    }

    /// The exit code of a check that ends with this, as `sysexits.h` numbers such ends.
    public var exitCode: Int32 {
        switch self {
        case .fine, .remark: 0
        case .unavailable: 69
        case .refused: 77
        case .misconfigured: 78
        }
    }
}
