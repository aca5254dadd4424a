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
        precondition(Set(users.keys) == standing, "Whoever waits has a standing.")
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
        let lane = lanes[slot: number]
        var callerLoad = Load.none
        var elders: [Elder] = []
        for (party, expected) in lines {
            guard let slot = parties.slot(of: party) else {
                preconditionFailure("Whoever waits has a line.")
            }
            let record = parties[slot: slot]
            guard let index = record.lines.index(of: number) else {
                preconditionFailure("Whoever waits has a line.")
            }
            let line = record.lines[index]
            line.checkInvariants()
            precondition(line.all == expected, "A line holds what waits, oldest first.")
            for (entry, other) in zip(line.all, expected) {
                precondition(
                    entry.load == other.load && entry.needs == other.needs
                        && entry.request == other.request && entry.submitted == other.submitted,
                    "A line knows what waits.")
            }
            if party.isAnonymous { callerLoad += line.contents.load }
            elders.append(record.elder(in: number, slot: slot))
        }
        lane.elders.checkInvariants()
        precondition(lane.elders.all == elders.sorted(), "Parties by age are in order.")
        for (elder, other) in zip(lane.elders.all, elders.sorted()) {
            precondition(
                elder.party == other.party && elder.contents == other.contents,
                "A place by age knows what is there.")
        }
        precondition(lane.callerLoad == callerLoad, "Loads add up.")
    }

    private func checkParties(_ all: [Party: [Int: [LineEntry]]], heads: [Party: LineEntry]) {
        precondition(Set(parties.keys) == Set(all.keys), "Only who waits is known.")
        for (slot, party) in all.keys.compactMap({ party in
            parties.slot(of: party).map { ($0, party) }
        }) {
            let record = parties[slot: slot]
            precondition(
                Set(record.lines.entries.map(\.lane)) == Set((all[party] ?? [:]).keys),
                "A party is in its lanes.")
            let rank = heads[party].map {
                standing(of: party).rank(of: $0, party: party, slot: slot)
            }
            precondition(
                record.rank == rank && record.rank?.slot == rank?.slot,
                "A party's place is current.")
        }
        for (order, isAnonymous) in [(registered, false), (callers, true)] {
            let ranks = parties.values.compactMap(\.rank).filter { $0.isAnonymous == isAnonymous }
            precondition(order.all == ranks.sorted(), "Parties are in order.")
            check(order, all)
        }
    }

    /// Traps unless every node of an order sums up what is below it.
    private func check(_ order: PartyOrder, _ all: [Party: [Int: [LineEntry]]]) {
        var entries: [Int: [LineEntry]] = [:]
        for rank in order.all {
            let party = parties[slot: Int(rank.slot)].id
            entries.merge(all[party] ?? [:]) { $0 + $1 }
        }
        for lane in lanes.keys.compactMap({ number(of: $0) }) {
            order.contents(of: lane).check(entries[lane] ?? [])
        }
        for part in order.parts { check(part, all) }
    }
}

extension PartyOrder {
    /// All places, in order.
    fileprivate var all: [Rank] { parts.isEmpty ? ranks : parts.flatMap(\.all) }
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
