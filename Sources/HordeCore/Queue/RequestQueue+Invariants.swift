extension RequestQueue {
    /// Traps unless the queue holds exactly the given requests, each in its lanes and at its place.
    ///
    /// - Parameters:
    ///   - requests: Everything of which something waits.
    ///   - ledger: The standings.
    func checkInvariants(holding requests: [GenerationRequest], ledger: Ledger) {
        var lines: [LaneKey: [Party: [LineEntry]]] = [:]
        for request in requests.sorted(by: { $0.arrival < $1.arrival }) {
            for key in Self.lanes(for: request.terms.models) {
                lines[key, default: [:]][request.party, default: []].append(request.lineEntry)
            }
        }
        precondition(lanes.count == lines.count, "Only what waits has a lane.")
        var sums: [Party: [Int: Contents]] = [:]
        for (key, lines) in lines {
            guard let number = number(of: key), let lane = lanes[number] else {
                preconditionFailure("What waits has its lanes.")
            }
            check(lane, holding: lines)
            for (party, line) in lines { sums[party, default: [:]][number] = sum(line) }
        }
        let standing = Set(sums.keys.map(\.user))
        precondition(Set(standings.keys) == standing, "Whoever waits has a standing.")
        for user in standing {
            precondition(standings[user] == ledger.standing(of: user), "A standing is current.")
        }
        checkParties(sums, heads: lines[.all]?.compactMapValues(\.first) ?? [:])
    }

    private func sum(_ line: [LineEntry]) -> Contents {
        line.reduce(into: Contents()) { $0.add($1.contents) }
    }

    private func check(_ lane: Lane, holding lines: [Party: [LineEntry]]) {
        precondition(lane.lines.count == lines.count, "Only who waits has a line.")
        var (load, callerLoad) = (Load.none, Load.none)
        var elders: [Rank] = []
        for (party, expected) in lines {
            guard let line = lane.lines[party] else {
                preconditionFailure("Whoever waits has a line.")
            }
            precondition(line.entries == expected, "A line holds what waits, oldest first.")
            for (entry, other) in zip(line.entries, expected) {
                precondition(
                    entry.load == other.load && entry.needs == other.needs
                        && entry.request == other.request && entry.submitted == other.submitted,
                    "A line knows what waits.")
            }
            let sum = sum(expected)
            checkSum(line.contents, sum)
            load += sum.load
            if party.isAnonymous { callerLoad += sum.load }
            let rank = standing(of: party).elderRank(of: expected[0], party: party)
            precondition(line.elderRank == rank, "A party's place by age is current.")
            elders.append(rank)
        }
        precondition(lane.load == load && lane.callerLoad == callerLoad, "Loads add up.")
        precondition(lane.elders.ranks == elders.sorted(), "Parties by age are in order.")
    }

    private func checkParties(_ sums: [Party: [Int: Contents]], heads: [Party: LineEntry]) {
        precondition(Set(parties.keys) == Set(sums.keys), "Only who waits is known.")
        for (party, lanes) in sums {
            let known = parties[party]?.lanes ?? [:]
            precondition(Set(known.keys) == Set(lanes.keys), "A party is in its lanes.")
            for (number, sum) in lanes { checkSum(known[number] ?? Contents(), sum) }
            let rank = heads[party].map { standing(of: party).rank(of: $0, party: party) }
            precondition(parties[party]?.rank == rank, "A party's place is current.")
        }
        for (order, isAnonymous) in [(registered, false), (callers, true)] {
            let ranks = parties.values.compactMap(\.rank).filter { $0.isAnonymous == isAnonymous }
            precondition(
                order.chunks.flatMap(\.ranks) == ranks.sorted(), "Parties are in order.")
            for chunk in order.chunks {
                precondition(!chunk.ranks.isEmpty, "No chunk is empty.")
                for number in lanes.keys {
                    let parts = chunk.ranks.compactMap { sums[$0.party]?[number] }
                    checkSum(
                        chunk.contents(of: number),
                        parts.reduce(into: Contents()) { $0.add($1) })
                }
            }
        }
    }

    /// Traps unless a sum that was kept is right; what is least may be too little.
    private func checkSum(_ kept: Contents, _ sum: Contents) {
        precondition(kept.requests == sum.requests && kept.load == sum.load, "Contents add up.")
        precondition(
            kept.least.length <= sum.least.length && kept.least.context <= sum.least.context,
            "Nothing needs less than the least.")
    }
}

extension Line {
    /// Everything in the line, oldest first.
    fileprivate var entries: [LineEntry] {
        var entries: [LineEntry] = []
        var next = place(from: .start, within: .unbounded)
        while let place = next {
            entries.append(self[place])
            next = self.place(from: place.next, within: .unbounded)
        }
        return entries
    }
}

extension RankList {
    /// All ranks, in order.
    fileprivate var ranks: [Rank] {
        var ranks: [Rank] = []
        var next = place(at: .start)
        while let place = next {
            ranks.append(self[place])
            next = self.place(at: place.next)
        }
        return ranks
    }
}
