/// The waiting requests of one party in one lane, oldest first.
///
/// Most lines have one, which lies in the line itself.
enum Line: Sendable {
    case one(LineEntry)
    case many(SummedList<LineEntry>)

    /// Everything in it, summed up.
    var contents: Contents {
        switch self {
        case .one(let entry): entry.contents
        case .many(let list): list.contents
        }
    }

    /// The least that anything in it needs.
    var bound: Bound {
        switch self {
        case .one(let entry): Bound(entry.needs)
        case .many(let list): list.contents.bound
        }
    }

    /// The oldest.
    var first: LineEntry {
        switch self {
        case .one(let entry): return entry
        case .many(let list):
            guard let first = list.first else { preconditionFailure("No line is empty.") }
            return first
        }
    }

    /// The first request behind another that may suit a worker with these limits.
    func first(after last: LineEntry?, within limits: Needs) -> LineEntry? {
        switch self {
        case .one(let entry):
            (last.map { $0 < entry } ?? true) && entry.isWithin(limits) ? entry : nil
        case .many(let list): list.first(after: last, within: limits)
        }
    }

    /// The load of all requests before one that need not be there.
    func load(before entry: LineEntry) -> Load {
        switch self {
        case .one(let only): only < entry ? only.load : .none
        case .many(let list): list.load(before: entry)
        }
    }

    /// All of it, in order.
    var all: [LineEntry] {
        switch self {
        case .one(let entry): [entry]
        case .many(let list): list.all
        }
    }
}

extension Line {
    /// Adds a request that is not there yet.
    mutating func insert(_ entry: LineEntry) {
        switch consume self {
        case .one(let other):
            var list = SummedList<LineEntry>()
            list.insert(other)
            list.insert(entry)
            self = .many(list)
        case .many(var list):
            list.insert(entry)
            self = .many(list)
        }
    }

    /// Removes a request.
    ///
    /// - Precondition: it is there, and another one as well.
    mutating func remove(_ entry: LineEntry) {
        guard case .many(var list) = consume self else {
            preconditionFailure("What is left of a line is something.")
        }
        list.remove(entry)
        if list.contents.requests == 1, let only = list.first {
            self = .one(only)
        } else {
            self = .many(list)
        }
    }

    /// Puts a request in the place of the one that is equal to it.
    ///
    /// - Precondition: it is there.
    mutating func replace(_ entry: LineEntry) {
        switch consume self {
        case .one(let old):
            precondition(old == entry, "What changes in a line is in it.")
            self = .one(entry)
        case .many(var list):
            list.replace(entry)
            self = .many(list)
        }
    }

    /// Traps unless the line is in order and sums up what is in it.
    func checkInvariants() {
        guard case .many(let list) = self else { return }
        precondition(list.contents.requests > 1, "One request is a line of one.")
        list.checkInvariants()
    }
}
