/// The models of a crowd.
enum CrowdModel {
    /// What the calls want, which a busy worker has.
    static let called = "backend/Called-7B"

    /// What a worker offers that waits: one of twenty models that nobody wants.
    static func idle(_ number: Int) -> String { "backend/Idle-\(number % 20)-7B" }
}
