/// The waiting requests that one kind of worker looks at, ordered by party.
///
/// Each party has one place by standing and one by age, so a balance that moves moves one place
/// and not every request. Anonymous callers are kept apart: they share one standing, which is put
/// in when the lane is walked, so that it may move without touching any of them.
struct Lane: Sendable {
    private(set) var lines: [Party: Line] = [:]
    private(set) var registered = SortedChunks<Rank>()
    private(set) var callers = SortedChunks<Rank>()
    private(set) var elders = SortedChunks<Rank>()

    var isEmpty: Bool { lines.isEmpty }

    /// The load of all that waits in the lane.
    var load: Load { elders.load }

    /// Adds a request to its party's line.
    mutating func insert(_ entry: LineEntry, of party: Party, standing: PartyStanding) {
        if lines[party] == nil {
            var line = Line(
                rank: standing.rank(of: entry, party: party),
                elderRank: standing.elderRank(of: entry, party: party))
            line.entries.insert(entry)
            lines[party] = line
            place(line, of: party)
        } else {
            update(party, standing: standing) { $0.insert(entry) }
        }
    }

    /// Removes a request from its party's line.
    mutating func remove(_ entry: LineEntry, of party: Party, standing: PartyStanding) {
        update(party, standing: standing) { $0.remove(entry) }
    }

    /// Changes how much of a request waits.
    mutating func setLoad(of entry: LineEntry, of party: Party, standing: PartyStanding) {
        update(party, standing: standing) { $0.setLoad(entry.load, of: entry) }
    }

    /// Puts a party where its standing and turns place it now.
    mutating func reposition(_ party: Party, standing: PartyStanding) {
        update(party, standing: standing) { _ in }
    }

    private mutating func update(
        _ party: Party, standing: PartyStanding, change: (inout SortedChunks<LineEntry>) -> Void
    ) {
        guard let index = lines.index(forKey: party) else {
            preconditionFailure("A party whose line changes has a line.")
        }
        let old = (lines.values[index].rank, lines.values[index].elderRank)
        change(&lines.values[index].entries)
        guard let head = lines.values[index].entries.first else {
            lines.remove(at: index)
            unplace(old.0, elder: old.1)
            return
        }
        var rank = standing.rank(of: head, party: party)
        var elder = standing.elderRank(of: head, party: party)
        rank.load = lines.values[index].entries.load
        elder.load = rank.load
        lines.values[index].rank = rank
        lines.values[index].elderRank = elder
        if rank == old.0, elder == old.1 {
            guard rank.load != old.0.load else { return }
            if party.isAnonymous {
                callers.setLoad(rank.load, of: rank)
            } else {
                registered.setLoad(rank.load, of: rank)
            }
            elders.setLoad(rank.load, of: elder)
        } else {
            unplace(old.0, elder: old.1)
            place(lines.values[index], of: party)
        }
    }

    private mutating func place(_ line: Line, of party: Party) {
        if party.isAnonymous { callers.insert(line.rank) } else { registered.insert(line.rank) }
        elders.insert(line.elderRank)
    }

    private mutating func unplace(_ rank: Rank, elder: Rank) {
        if rank.isAnonymous { callers.remove(rank) } else { registered.remove(rank) }
        elders.remove(elder)
    }
}
