extension PartyTree {
    func isFull(_ number: Int) -> Bool {
        guard nodes[number].isLeaf else { return nodes[number].count > PartyNode.limit }
        return nodes[number].count > PartyNode.leafLimit
    }

    mutating func split(_ number: Int, _ records: inout Table<PartyRecord>) {
        let rear = add(PartyNode(isLeaf: nodes[number].isLeaf))
        let isLast = stretch(of: number).high == nil
        let gone = nodes[number].unseatHalf(growsAtEnd: isLast)
        for rank in gone.ranks { admit(rank, to: rear, &records) }
        if nodes[number].parent == nil { addRoot(above: number, records) }
        guard let parent = nodes[number].parent, var least = nodes[rear].first else {
            preconditionFailure("A node that is split has a parent and two halves.")
        }
        least.slot = Int32(rear)
        let (front, seat) = (nodes[number].seat, nodes[parent].seat(least))
        (nodes[rear].parent, nodes[rear].seat) = (parent, seat)
        sumUp(rear, records)
        if nodes[number].isLeaf {
            sumUp(number, records)
        } else {
            nodes[number].release(gone.seats, with: nodes[rear].lanes)
        }
        measure(rear)
        measure(number)
        for lane in nodes[rear].laneNumbers {
            guard let index = nodes[parent].lanes.index(of: Int(lane)) else {
                preconditionFailure("What is below a node is in its lanes.")
            }
            let keeps = nodes[number].holds(Int(lane))
            nodes[parent].lanes[index].reseat(front, keeps: keeps, to: seat)
        }
        if isFull(parent) { split(parent, &records) }
    }

    /// Seats a tenant that comes from another node; what it has is summed up later.
    private mutating func admit(
        _ rank: Rank, to number: Int, _ records: inout Table<PartyRecord>
    ) {
        let seat = nodes[number].seat(rank)
        if nodes[number].isLeaf {
            note(rank, number, seat, &records)
        } else {
            let tenant = Int(rank.slot)
            (nodes[tenant].parent, nodes[tenant].seat) = (number, seat)
            if let span = nodes[tenant].span { nodes[number].note(first: span.first, at: seat) }
        }
    }

    private mutating func addRoot(above number: Int, _ records: Table<PartyRecord>) {
        root = add(PartyNode(isLeaf: false))
        guard var least = nodes[number].first else {
            preconditionFailure("A node that is split is not empty.")
        }
        least.slot = Int32(number)
        nodes[number].seat = nodes[root].seat(least)
        nodes[number].parent = root
        nodes[root].span = nodes[number].span
        if let span = nodes[number].span {
            nodes[root].note(first: span.first, at: nodes[number].seat)
        }
        // The lanes as they were before the split.
        let front = nodes[number]
        front.forEachLane(records) { lane, contents in
            nodes[root].lanes.append(lane, Share(contents, at: front.seat))
        }
    }

    /// Sums up what the tenants of a node have in each lane.
    private mutating func sumUp(_ number: Int, _ records: Table<PartyRecord>) {
        var lanes = LaneMap<Share>()
        for seat in nodes[number].order.map({ Int($0) }) {
            let tenant = Int(nodes[number].ranks[seat].slot)
            if nodes[number].isLeaf {
                records.read(tenant) { record in
                    record.forEachLane { lanes.add($1, of: seat, to: $0) }
                }
            } else {
                nodes[tenant].forEachLane(records) { lanes.add($1, of: seat, to: $0) }
            }
        }
        if nodes[number].isLeaf {
            nodes[number].leafLanes = lanes.mapValues { SparseSum($0) }
        } else {
            nodes[number].lanes = lanes
        }
    }

    /// Puts a node that became small to a neighbour if that is small too.
    mutating func shrink(_ number: Int, _ records: inout Table<PartyRecord>) {
        guard let parent = nodes[number].parent else { return lowerRoot() }
        guard nodes[number].count < PartyNode.least else { return }
        if nodes[number].count == 0 {
            dissolve(number)
            shrink(parent, &records)
            return
        }
        let first = max(0, nodes[parent].offset(of: nodes[number].seat) - 1)
        guard first + 1 < nodes[parent].count else { return }
        let (front, rear) = (nodes[parent].rank(at: first), nodes[parent].rank(at: first + 1))
        merge(Int(rear.slot), into: Int(front.slot), &records)
    }

    private mutating func merge(
        _ rear: Int, into front: Int, _ records: inout Table<PartyRecord>
    ) {
        guard let parent = nodes[front].parent,
            nodes[front].count + nodes[rear].count <= 2 * PartyNode.least
        else { return }
        for seat in nodes[rear].order {
            admit(nodes[rear].ranks[Int(seat)], to: front, &records)
        }
        sumUp(front, records)
        for lane in nodes[rear].laneNumbers {
            guard let index = nodes[parent].lanes.index(of: Int(lane)) else {
                preconditionFailure("What is below a node is in its lanes.")
            }
            nodes[parent].lanes[index].reseat(
                nodes[rear].seat, keeps: false, to: nodes[front].seat)
            nodes[parent].lanes[index].forget(witness: nodes[front].seat)
        }
        dissolve(rear)
        measure(front)
        shrink(parent, &records)
    }

    /// Takes a node away of which nothing is left.
    private mutating func dissolve(_ number: Int) {
        guard let parent = nodes[number].parent else { return }
        nodes[parent].unseat(nodes[number].seat)
        nodes[number] = PartyNode(isLeaf: true)
        free.append(number)
        measure(parent)
    }

    private mutating func lowerRoot() {
        while !nodes[root].isLeaf, nodes[root].count == 1 {
            let only = Int(nodes[root].rank(at: 0).slot)
            nodes[root] = PartyNode(isLeaf: true)
            free.append(root)
            root = only
            nodes[root].parent = nil
        }
    }

    private mutating func add(_ node: PartyNode) -> Int {
        if let number = free.popLast() {
            nodes[number] = node
            return number
        }
        nodes.append(node)
        return nodes.count - 1
    }
}

extension LaneMap<Share> {
    /// Counts what one more tenant has.
    fileprivate mutating func add(_ contents: Contents, of seat: Int, to lane: Int) {
        if let index = index(of: lane) {
            _ = self[index].change(seat, from: nil, to: contents)
        } else {
            append(lane, Share(contents, at: seat))
        }
    }
}
