import HeapModule

/// Goes through waiting requests in order, opening parties only as far as needed.
///
/// A merge of several sorted sources: nodes of the orders of parties, and the lines of the parties
/// that were opened on the way. What certainly does not suit the worker is left out.
struct QueueWalk {
    /// By what the walk is ordered.
    enum Order {
        /// Highest standing first.
        case standing
        /// Longest waiting first, in turns.
        case age
    }

    private enum Source {
        /// The next of the nodes below a node that was looked into.
        case branch(Int)
        /// The next party of a leaf that was.
        case party(Int)
        /// The next party of a group by age, or group of a group of groups.
        case elder(Int)
        case line(Int)
    }

    private struct Cursor: Comparable {
        let rank: Rank
        let source: Source

        static func < (left: Cursor, right: Cursor) -> Bool { left.rank < right.rank }

        static func == (left: Cursor, right: Cursor) -> Bool { left.rank == right.rank }
    }

    /// An order of parties.
    private enum Tree {
        case registered
        case callers
    }

    /// A node that was looked into: those below it that the walk has not come to.
    private struct Branch {
        let tree: Tree
        /// The numbers of the nodes, with the ranks of their first parties.
        var nodes: [(number: Int, first: Rank)]
    }

    /// A leaf that was looked into, and how far the walk is.
    private struct Visit {
        let tree: Tree
        let seats: [UInt8]
        let ranks: [Rank]
        /// Those with something for the worker.
        let candidates: SeatSet
        var offset = -1

        /// The rank of the party that the walk is at.
        var rank: Rank { ranks[Int(seats[offset])] }

        /// True when the walk is behind the last.
        var isOver: Bool { offset >= seats.count }
    }

    /// The line of a party in one lane, and how far the walk is.
    private struct Opened {
        let lane: Int
        let slot: Int
        let party: Party
        let standing: PartyStanding
        var entry: LineEntry?
    }

    /// A group by age that was looked into: those that the walk has not come to.
    private struct Group {
        let level: Int
        var members: [(member: Int, turn: Turn)]
    }

    private let queue: RequestQueue
    private let lanes: [Int]
    private let limits: Needs
    private let order: Order
    private var branches: [Branch] = []
    private var visits: [Visit] = []
    private var groups: [Group] = []
    private var opened: [Opened] = []
    private var cursors = Heap<Cursor>()
    /// The cursor of the line that was gone along last.
    private var pending: Cursor?

    /// Walks over everybody in the given lanes.
    ///
    /// - Parameters:
    ///   - queue: What waits.
    ///   - keys: The lanes.
    ///   - limits: What the worker can do; requests that need more are left out.
    ///   - order: By what the walk is ordered.
    init(
        _ queue: RequestQueue, lanes keys: [LaneKey], within limits: Needs = .unbounded,
        order: Order
    ) {
        self.queue = queue
        self.order = order
        self.limits = limits
        lanes = queue.lanes(keys, within: limits)
        guard !lanes.isEmpty else { return }
        switch order {
        case .standing:
            visit(queue.registered.root, of: .registered)
            visit(queue.callers.root, of: .callers)
        case .age:
            visitGroup(0, at: queue.elders.top)
        }
    }

    /// Walks over the requests of one user in the given lanes, oldest first.
    init(
        _ queue: RequestQueue, lanes keys: [LaneKey], within limits: Needs = .unbounded,
        user: UserID
    ) {
        self.queue = queue
        self.limits = limits
        order = .standing
        lanes = queue.lanes(keys, within: limits)
        if user == .anonymous {
            visit(queue.callers.root, of: .callers)
        } else if let slot = queue.parties.slot(of: Party(user: user, caller: nil)) {
            open(slot, in: lanes)
        }
    }

    /// The next request; nil at the end.
    ///
    /// A request in several lanes comes once for each.
    mutating func next() -> LineEntry? {
        while let cursor = popCursor() {
            switch cursor.source {
            case .branch(let index):
                guard let next = branches[index].nodes.popLast()?.number else { continue }
                pushNode(index)
                visit(next, of: branches[index].tree)
            case .party(let index):
                let slot = Int(visits[index].rank.slot)
                pushParty(index)
                open(slot, in: lanes)
            case .elder(let index):
                let level = groups[index].level
                guard let next = groups[index].members.popLast()?.member else { continue }
                pushElder(index)
                if level == 0 { open(next, in: lanes) } else { visitGroup(next, at: level - 1) }
            case .line(let index):
                let entry = opened[index].entry
                pending = advance(index)
                return entry
            }
        }
        return nil
    }
}

extension QueueWalk {
    /// Takes the first cursor; the line that was gone along last often has it again.
    private mutating func popCursor() -> Cursor? {
        guard let last = pending else { return cursors.popMin() }
        pending = nil
        guard let least = cursors.min, least.rank < last.rank else { return last }
        return cursors.replaceMin(with: last)
    }

    /// Looks into a node.
    private mutating func visit(_ number: Int, of tree: Tree) {
        switch tree {
        case .registered: visit(number, of: tree, queue.registered)
        case .callers: visit(number, of: tree, queue.callers)
        }
    }

    private mutating func visit(_ number: Int, of tree: Tree, _ nodes: PartyTree) {
        let candidates = nodes.nodes[number].candidates(in: lanes, within: limits)
        guard !candidates.isEmpty else { return }
        let ranks = nodes.nodes[number].ranks
        if nodes.nodes[number].isLeaf {
            visits.append(
                Visit(
                    tree: tree, seats: nodes.nodes[number].order, ranks: ranks,
                    candidates: candidates))
            pushParty(visits.count - 1)
        } else {
            let firsts = nodes.nodes[number].firsts
            let below = candidates.map { seat in
                var first = firsts[seat]
                if tree == .callers {
                    first.score = queue.anonymousScore(ofOldest: Int(first.slot))
                }
                return (number: Int(ranks[seat].slot), first: first)
            }
            branches.append(Branch(tree: tree, nodes: below))
            pushNode(branches.count - 1)
        }
    }

    /// Puts the first of the nodes that are left below a node among the cursors, where nothing for
    /// the worker that is below it comes before, and last among them.
    private mutating func pushNode(_ index: Int) {
        let nodes = branches[index].nodes
        guard let least = nodes.indices.min(by: { nodes[$0].first < nodes[$1].first }) else {
            return
        }
        cursors.insert(Cursor(rank: nodes[least].first, source: .branch(index)))
        branches[index].nodes.swapAt(least, nodes.count - 1)
    }

    /// Looks into a group by age.
    private mutating func visitGroup(_ number: Int, at level: Int) {
        let members = queue.elders.candidates(
            of: number, at: level, in: lanes, within: limits, queue.parties)
        guard !members.isEmpty else { return }
        groups.append(Group(level: level, members: members))
        pushElder(groups.count - 1)
    }

    /// Puts the first of those that are left of a group among the cursors, and last in the group.
    private mutating func pushElder(_ index: Int) {
        let members = groups[index].members
        guard let first = members.indices.min(by: { members[$0].turn < members[$1].turn }) else {
            return
        }
        cursors.insert(Cursor(rank: members[first].turn.rank, source: .elder(index)))
        groups[index].members.swapAt(first, members.count - 1)
    }

    /// Puts the next party of a leaf that has something for the worker among the cursors.
    private mutating func pushParty(_ index: Int) {
        repeat { visits[index].offset += 1 } while !visits[index].isOver && !isCandidate(index)
        guard !visits[index].isOver else { return }
        var rank = visits[index].rank
        if visits[index].tree == .callers {
            rank.score = queue.anonymousScore(ofOldest: Int(rank.slot))
        }
        cursors.insert(Cursor(rank: rank, source: .party(index)))
    }

    /// True when the party that the walk is at in a leaf has something for the worker.
    private func isCandidate(_ index: Int) -> Bool {
        let seat = Int(visits[index].seats[visits[index].offset])
        return visits[index].candidates.contains(seat)
            && queue.parties.read(Int(visits[index].ranks[seat].slot)) {
                $0.waits(in: lanes, within: limits)
            }
    }

    private mutating func pushLine(_ index: Int) {
        if let cursor = advance(index) { cursors.insert(cursor) }
    }

    /// Goes on to the next request of a line.
    private mutating func advance(_ index: Int) -> Cursor? {
        let line = opened[index]
        let entry = queue.parties.read(line.slot) { record in
            record.lines.index(of: line.lane).flatMap {
                record.lines.read($0) { $0.first(after: line.entry, within: limits) }
            }
        }
        opened[index].entry = entry
        return entry.map { Cursor(rank: rank(of: $0, line), source: .line(index)) }
    }

    /// Puts the lines of a party in the lanes among the cursors.
    private mutating func open(_ slot: Int, in numbers: [Int]) {
        let party = queue.parties.read(slot) { $0.id }
        let standing = queue.standing(at: slot)
        for number in numbers {
            guard queue.parties.read(slot, { $0.waits(in: [number], within: limits) }) else {
                continue
            }
            opened.append(Opened(lane: number, slot: slot, party: party, standing: standing))
            pushLine(opened.count - 1)
        }
    }

    private func rank(of entry: LineEntry, _ opened: Opened) -> Rank {
        if order == .age { return opened.standing.elderRank(of: entry) }
        var rank = opened.standing.rank(of: entry, party: opened.party)
        if rank.isAnonymous { rank.score = queue.anonymousScore(of: entry) }
        return rank
    }
}
