/// Decides from a back end's figures whether its owner uses it, and how long the bridge yields.
///
/// The figures do not tell the owner's generations from the bridge's, so the bridge counts its own:
/// whatever is more is the owner's. With a quiet of 20 s:
///
/// | figures | own | the bridge |
/// |---|---|---|
/// | none | any | serves |
/// | 2 run | 1 | yields for 20 s, then looks again |
/// | 1 runs, of its own | 1 | serves |
/// | 3 more ended since the last look, idle for 5 s | 2 | yields for 15 s, then looks again |
/// | the first look, some ended ever, idle for 5 s | 0 | yields for 15 s, then looks again |
/// | nothing new, idle for 20 s and more | 0 | serves |
struct OwnerWatch: Sendable, Hashable {
    /// The least time until the next look while the bridge yields.
    private static let leastPause = Duration.seconds(1)

    /// Whether the bridge yields to its owner.
    private(set) var isYielding = false
    /// Generations that the back end had counted at the last look; nil before the first.
    private var total: Int?
    /// Own generations that it may count from the last look to the present one.
    private var counted = 0
    /// Own generations that began since the last look.
    private var begun = 0
    /// Own generations that may run at the present look.
    private var own = 0

    /// A look begins while so many own generations run.
    mutating func lookBegins(running: Int) {
        own = running
    }

    /// An own generation begins.
    mutating func generationBegins() {
        own += 1
        counted += 1
        begun += 1
    }

    /// Takes the figures of a look.
    ///
    /// - Parameter quiet: How long the owner must have left the back end alone.
    /// - Returns: How long to yield before the next look; nil to serve.
    mutating func pause(_ load: BackendLoad?, quiet: Duration) -> Duration? {
        defer { remember(load?.total) }
        guard let load else {
            isYielding = false
            return nil
        }
        let idle = own == 0 ? load.idle : nil
        let left = max(quiet - (idle ?? .zero), Self.leastPause)
        let isUsed = load.running > own || hasGrown(to: load.total)
        let isRecent = idle.map { $0 < quiet } == true
        let wasUsed = isYielding || total == nil && (load.total ?? 0) > 0
        isYielding =
            isUsed && (isRecent || idle == nil || load.running > own) || wasUsed && isRecent
        return isYielding ? (load.running > own ? quiet : left) : nil
    }

    /// Remembers a count, and which own generations may not be in it yet: those that run, and those
    /// that ended at this very moment.
    private mutating func remember(_ present: Int?) {
        let grown = max((present ?? 0) - (total ?? 0), 0)
        counted = own + min(max(counted - grown, 0), begun)
        begun = 0
        total = present
    }

    /// Whether more generations ended since the last look than the bridge began.
    private func hasGrown(to present: Int?) -> Bool {
        guard let present, let total else { return false }
        return present - total > counted
    }
}
