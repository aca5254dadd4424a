/// The lines of a party in the lanes that it waits in.
///
/// Most parties wait for one request, which then lies here once for all of its lanes.
enum PartyLines: Sendable {
    case none
    case one(LineEntry, lanes: LaneList)
    case many(LaneMap<Line>)

    /// The lane at an index.
    func lane(at index: Int) -> Int {
        switch self {
        case .none: preconditionFailure("Where there is nothing there is no lane.")
        case .one(_, let lanes): lanes[index]
        case .many(let map): Int(map.lanes[index])
        }
    }

    /// How many lanes there are.
    var count: Int {
        switch self {
        case .none: 0
        case .one(_, let lanes): lanes.count
        case .many(let map): map.count
        }
    }

    var isEmpty: Bool { count == 0 }

    /// Where a lane is; good until the next change.
    func index(of lane: Int) -> Int? {
        switch self {
        case .none: nil
        case .one(_, let lanes): lanes.index(of: lane)
        case .many(let map): map.index(of: lane)
        }
    }

    /// The line of the lane at an index.
    subscript(index: Int) -> Line { read(index) { $0 } }

    /// Looks at the line of the lane at an index, without a copy of it.
    func read<Result>(_ index: Int, _ body: (Line) -> Result) -> Result {
        switch self {
        case .none: preconditionFailure("Where there is nothing there is no line.")
        case .one(let entry, _): body(.one(entry))
        case .many(let map): map.read(index, body)
        }
    }

    /// Changes the line in a lane; nil where there is nothing.
    mutating func change(_ lane: Int, _ body: (inout Line?) -> Void) {
        if case .many(var map) = self {
            // The map is changed where it lies, so nobody else may hold it.
            self = .none
            map.change(lane, body)
            if !map.isEmpty { self = .many(map) }
            return
        }
        let index = index(of: lane)
        var line = index.map { self[$0] }
        body(&line)
        switch (self, line) {
        case (_, nil): remove(index)
        case (.none, .one(let entry)): self = .one(entry, lanes: LaneList(lane))
        case (.one(let known, var lanes), .one(let entry))
        where known == entry && known.jobs == entry.jobs:
            guard index == nil else { return }
            self = .none
            lanes.append(lane)
            self = .one(known, lanes: lanes)
        case (_, let line?):
            var map = spread
            map.change(lane) { $0 = line }
            self = .many(map)
        }
    }

    private mutating func remove(_ index: Int?) {
        guard let index, case .one(let entry, var lanes) = self else { return }
        self = .none
        guard lanes.count > 1 else { return }
        lanes.remove(at: index)
        self = .one(entry, lanes: lanes)
    }

    /// A line for each lane.
    private var spread: LaneMap<Line> {
        var map = LaneMap<Line>()
        for index in 0..<count { map.append(lane(at: index), self[index]) }
        return map
    }
}

extension LaneMap<Line> {
    /// Changes the line in a lane; nil where there is nothing.
    fileprivate mutating func change(_ lane: Int, _ body: (inout Line?) -> Void) {
        guard let index = index(of: lane) else {
            var line: Line?
            body(&line)
            if let line { append(lane, line) }
            return
        }
        var line: Line? = self[index]
        // The list is changed where it lies, so nobody else may hold it.
        self[index] = .one(self[index].first)
        body(&line)
        if let line { self[index] = line } else { remove(at: index) }
    }
}
