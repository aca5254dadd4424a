extension RequestQueue {
    /// Traps unless the queue holds exactly the given requests, each where it belongs.
    ///
    /// - Parameters:
    ///   - requests: All requests of which something waits.
    ///   - standing: The standing of a user now.
    func checkInvariants(
        of requests: [GenerationRequest], standing: (UserID) -> Kudos
    ) {
        var expected: [LaneKey: [Party: [LineEntry]]] = [:]
        var counts: [Party: [LaneKey: Int]] = [:]
        var users: [UserID: Set<Party>] = [:]
        for request in requests.sorted(by: { $0.arrival < $1.arrival }) {
            let party = request.party
            users[party.user, default: []].insert(party)
            for key in Self.lanes(for: request.terms.models) {
                expected[key, default: [:]][party, default: []].append(request.lineEntry)
                counts[party, default: [:]][key, default: 0] += 1
            }
        }
        precondition(parties.mapValues(\.lanes) == counts, "Who waits is known, with the lanes.")
        precondition(waitingParties == users.mapValues(\.count), "Who waits is counted.")
        precondition(Set(standings.keys) == Set(users.keys), "Who waits has a standing.")
        for (user, known) in standings {
            precondition(known == standing(user), "A standing is the current one.")
        }
        precondition(Set(lanes.keys) == Set(expected.keys), "A lane is there while it is needed.")
        for (key, lane) in lanes { check(lane, holds: expected[key] ?? [:]) }
    }

    private func check(_ lane: Lane, holds expected: [Party: [LineEntry]]) {
        precondition(Set(lane.lines.keys) == Set(expected.keys), "A line for each who waits.")
        var registered: [Rank] = []
        var callers: [Rank] = []
        var elders: [Rank] = []
        for (party, entries) in expected {
            guard let line = lane.lines[party] else { continue }
            line.entries.checkInvariants(hold: entries)
            let place = self.standing(of: party)
            var rank = place.rank(of: entries[0], party: party)
            var elder = place.elderRank(of: entries[0], party: party)
            rank.load = entries.reduce(Load.none) { $0 + $1.load }
            elder.load = rank.load
            precondition(
                line.rank == rank && line.rank.load == rank.load && line.elderRank == elder
                    && line.elderRank.load == elder.load,
                "A line stands where its first request belongs.")
            if party.isAnonymous { callers.append(rank) } else { registered.append(rank) }
            elders.append(elder)
        }
        lane.registered.checkInvariants(hold: registered.sorted())
        lane.callers.checkInvariants(hold: callers.sorted())
        lane.elders.checkInvariants(hold: elders.sorted())
    }
}

extension SortedChunks {
    /// Traps unless exactly the given elements are held, in this order, with their loads.
    func checkInvariants(hold expected: [Element]) {
        let held = chunks.flatMap(\.elements)
        precondition(held == expected, "Exactly what belongs here is here, in order.")
        precondition(held.map(\.load) == expected.map(\.load), "Each element has its load.")
        precondition(count == held.count, "Elements are counted.")
        precondition(load == held.reduce(Load.none) { $0 + $1.load }, "Loads add up.")
        for chunk in chunks {
            precondition(!chunk.elements.isEmpty, "No chunk is empty.")
            precondition(
                chunk.load == chunk.elements.reduce(Load.none) { $0 + $1.load },
                "Loads of a chunk add up.")
        }
    }
}
