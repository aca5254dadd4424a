/// How much work something is: jobs, and the tokens that they may generate.
struct Load: Hashable, Sendable {
    /// Jobs that wait.
    var jobs: Int
    /// Tokens asked for in them.
    var tokens: Int

    /// No work.
    static let none = Load(jobs: 0, tokens: 0)

    static func + (left: Load, right: Load) -> Load {
        Load(jobs: left.jobs + right.jobs, tokens: left.tokens + right.tokens)
    }

    static func += (left: inout Load, right: Load) {
        left = left + right
    }

    static func -= (left: inout Load, right: Load) {
        left.jobs -= right.jobs
        left.tokens -= right.tokens
    }
}
