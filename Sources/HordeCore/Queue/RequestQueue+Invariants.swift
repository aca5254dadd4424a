extension RequestQueue {
    /// Traps unless the queue holds exactly the given requests, each in its lanes and at its place.
    ///
    /// - Parameters:
    ///   - requests: Everything of which something waits.
    ///   - ledger: The standings.
    func checkInvariants(holding requests: [GenerationRequest], ledger: Ledger) {
        var lines: [LaneKey: [Party: [LineEntry]]] = [:]
        for request in requests.sorted(by: { $0.arrival < $1.arrival }) {
            let (models, workers) = (request.terms.models, request.terms.namedWorkers)
            for key in Self.lanes(for: models, workers: workers) {
                lines[key, default: [:]][request.party, default: []].append(request.lineEntry)
            }
        }
        precondition(lanes.count == lines.count, "Only what waits has a lane.")
        var entries: [Party: [Int: [LineEntry]]] = [:]
        for (key, lines) in lines {
            guard let number = number(of: key) else {
                preconditionFailure("What waits has its lanes.")
            }
            check(number, holding: lines)
            for (party, line) in lines { entries[party, default: [:]][number] = line }
        }
        let standing = Set(entries.keys.map(\.user))
        precondition(
            (self.standing(of: .anonymous) != nil) == standing.contains(.anonymous),
            "Callers have a standing while one waits.")
        for user in standing {
            precondition(
                self.standing(of: user) == ledger.standing(of: user), "A standing is current.")
        }
        checkParties(entries, heads: lines[.all]?.compactMapValues(\.first) ?? [:])
        checkNamed(requests)
    }

    private func checkNamed(_ requests: [GenerationRequest]) {
        var loads: [LaneKey: Load] = [:]
        for request in requests {
            let (models, workers) = (request.terms.models, request.terms.namedWorkers)
            guard Self.liesByWorker(models, workers) else { continue }
            for key in Self.lanes(for: models).dropFirst() {
                loads[key, default: .none] += request.lineEntry.load
            }
        }
        precondition(named.mapValues(\.load) == loads, "What names workers is counted.")
    }

    private func check(_ number: Int, holding lines: [Party: [LineEntry]]) {
        var callerLoad = Load.none
        for (party, expected) in lines {
            guard let slot = parties.slot(of: party),
                let index = parties[slot: slot].lines.index(of: number)
            else { preconditionFailure("Whoever waits has a line.") }
            let line = parties[slot: slot].lines[index]
            line.checkInvariants()
            precondition(line.all == expected, "A line holds what waits, oldest first.")
            for (entry, other) in zip(line.all, expected) {
                precondition(
                    entry.jobs == other.jobs && entry.needs == other.needs
                        && entry.request == other.request && entry.submitted == other.submitted,
                    "A line knows what waits.")
            }
            if party.isAnonymous { callerLoad += line.contents.load }
        }
        let lane = lanes[slot: number]
        precondition(
            lane.callerLoad == callerLoad && lane.requests == lines.values.joined().count
                && lane.load == lines.values.joined().reduce(into: Load.none) { $0 += $1.load },
            "Loads add up.")
    }

    private func checkParties(_ all: [Party: [Int: [LineEntry]]], heads: [Party: LineEntry]) {
        precondition(Set(parties.keys) == Set(all.keys), "Only who waits is known.")
        for (party, lines) in all {
            guard let slot = parties.slot(of: party), let head = heads[party] else {
                preconditionFailure("Whoever waits has an oldest request.")
            }
            let record = parties[slot: slot]
            precondition(
                Set(record.contents.map(\.lane)) == Set(lines.keys),
                "A party is in its lanes.")
            let standing = standing(of: party)
            precondition(
                record.place.map { (party.isAnonymous ? callers : registered).rank(at: $0) }
                    == standing.rank(of: head, party: party),
                "A party's place is current.")
        }
        for (tree, isAnonymous) in [(registered, false), (callers, true)] {
            let places = parties.values.filter { $0.id.isAnonymous == isAnonymous }
                .compactMap(\.place)
            check(tree, holding: places, all)
        }
        elders.checkInvariants(parties)
    }

    private func check(
        _ tree: PartyTree, holding places: [Placement], _ all: [Party: [Int: [LineEntry]]]
    ) {
        let numbers = lanes.keys.compactMap { number(of: $0) }
        let ranks = tree.check(below: tree.root, in: numbers, parties) { slot in
            all[parties[slot: slot].id] ?? [:]
        }
        precondition(
            Set(ranks.map { Int($0.slot) })
                == Set(places.map { Int(tree.rank(at: $0).slot) }) && ranks.count == places.count,
            "Everybody has a place, and nobody else.")
    }
}

extension PartyTree {
    /// Traps unless every node below sums up what its tenants have.
    ///
    /// - Returns: the parties' places, in order.
    fileprivate func check(
        below number: Int, in lanes: [Int], _ records: Table<PartyRecord>,
        _ lines: (Int) -> [Int: [LineEntry]]
    ) -> [Rank] {
        let node = nodes[number]
        var (ranks, entries): ([Rank], [Int: [LineEntry]]) = ([], [:])
        var members: [Int: Set<Int>] = [:]
        for seat in node.order.map({ Int($0) }) {
            let tenant = node.ranks[seat]
            var own: [Int: [LineEntry]] = [:]
            if node.isLeaf {
                ranks.append(tenant)
                own = lines(Int(tenant.slot))
            } else {
                let child = nodes[Int(tenant.slot)]
                precondition(
                    child.parent == number && child.seat == seat,
                    "A node knows where it is.")
                precondition(
                    node.firsts[seat] == child.span?.first,
                    "A node knows who is first below it.")
                let below = check(below: Int(tenant.slot), in: lanes, records, lines)
                precondition(!below.isEmpty, "No node is empty.")
                ranks += below
                for rank in below { own.merge(lines(Int(rank.slot))) { $0 + $1 } }
            }
            entries.merge(own) { $0 + $1 }
            for lane in own.keys { members[lane, default: []].insert(seat) }
        }
        precondition(
            node.laneNumbers.count == entries.count, "A node has the lanes of its tenants.")
        for (lane, entries) in entries {
            guard let contents = node.contents(in: lane, records) else {
                preconditionFailure("A node has the lanes of its tenants.")
            }
            contents.check(entries)
            let seats = node.members(in: lane)
            precondition(
                Set((0..<SeatSet.capacity).filter { seats.contains($0) }) == members[lane],
                "A node knows who has something in a lane.")
        }
        let order = node.order.map { node.ranks[Int($0)] }
        precondition(order == order.sorted(), "Tenants are in order.")
        precondition(
            node.span?.first == ranks.min() && node.span?.last == ranks.max(),
            "A node knows its first and its last party.")
        return ranks
    }
}

extension Contents {
    /// Traps unless this is the sum of some elements; the bound may be less than they need.
    func check(_ elements: [some Summed]) {
        let sum = elements.reduce(into: Contents()) { $0.add($1.contents) }
        precondition(requests == sum.requests && load == sum.load, "Contents add up.")
        for element in elements {
            precondition(bound.covers(element.contents.bound), "Nothing is below the bound.")
        }
    }
}
