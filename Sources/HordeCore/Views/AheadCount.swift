/// A count of what stands before a request, which ends when the request is met.
struct AheadCount {
    /// What was counted so far.
    private(set) var isComplete = false
    var ahead = Ahead()
    /// Pairs of a request and a worker that were looked at.
    var pairs = 0
    private let request: RequestID
    private let bounds: FigureBounds
    private var seen: Set<RequestID> = []

    init(request: RequestID, bounds: FigureBounds) {
        self.request = request
        self.bounds = bounds
    }

    /// True when nothing more is to be counted.
    var isOver: Bool {
        isComplete || seen.count >= bounds.requests || pairs >= bounds.pairs
    }

    /// Takes note of the next request of a walk.
    ///
    /// - Returns: true when it is another one than that which everything is counted for, and new.
    mutating func begins(_ id: RequestID) -> Bool {
        if id == request {
            isComplete = true
            return false
        }
        return seen.insert(id).inserted
    }
}
