extension PartyTree {
    /// Takes note of a change of what one tenant has in a lane, from its node up.
    ///
    /// - Parameter common: A node; there and above all sums stay as they are. Nil for none.
    mutating func change(
        _ lane: Int, from old: Contents?, to new: Contents?, seat: Int, of number: Int,
        below common: Int?, _ records: Table<PartyRecord>
    ) {
        var (number, seat, old, new) = (number, seat, old, new)
        var counts = true
        while true {
            if number == common { counts = false }
            let step = nodes[number].change(
                lane, from: old, to: new, at: seat, counts: counts, records)
            var after = step.after
            if step.isInDoubt { after = settle(lane, in: number, records) }
            guard let parent = nodes[number].parent else { return }
            if !counts, step.before?.bound == after?.bound { return }
            (seat, number, old, new) = (nodes[number].seat, parent, step.before, after)
        }
    }

    /// Tells the nodes above a leaf what has changed in it.
    mutating func pass(
        _ changes: [PartyNode.Change], from leaf: Int, below common: Int,
        _ records: Table<PartyRecord>
    ) {
        guard leaf != common, let parent = nodes[leaf].parent else { return }
        let seat = nodes[leaf].seat
        for change in changes {
            if parent == common, change.before?.bound == change.after?.bound { continue }
            self.change(
                change.lane, from: change.before, to: change.after, seat: seat, of: parent,
                below: common, records)
        }
    }

    /// Works out the bound of an inner node's share anew.
    ///
    /// - Returns: what the node has in the lane then.
    private mutating func settle(
        _ lane: Int, in number: Int, _ records: Table<PartyRecord>
    ) -> Contents? {
        guard let index = nodes[number].lanes.index(of: lane) else { return nil }
        var share = nodes[number].lanes[index]
        share.settle { seat in
            let tenant = Int(nodes[number].ranks[seat].slot)
            guard let contents = contents(in: lane, below: tenant, records) else {
                preconditionFailure("A member has something in the lane.")
            }
            return contents.bound
        }
        nodes[number].lanes[index] = share
        return share.contents
    }
}
