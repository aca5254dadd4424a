/// The waiting requests that one kind of worker looks at, in a line for each party.
struct Lane: Sendable {
    /// The lines, none of them empty.
    private(set) var lines: [Party: Line] = [:]
    /// The parties by age, in the order of their oldest requests in the lane.
    private(set) var elders = RankList()
    /// The load of everything that waits in the lane.
    private(set) var load = Load.none
    /// The load of the anonymous callers in it.
    private(set) var callerLoad = Load.none

    var isEmpty: Bool { lines.isEmpty }

    /// Adds a request to its party's line.
    mutating func insert(_ entry: LineEntry, of party: Party, standing: PartyStanding) {
        count(entry.load, less: .none, of: party)
        if let index = lines.index(forKey: party) {
            lines.values[index].insert(entry)
            placeElder(of: party, at: index, standing: standing)
        } else {
            let rank = standing.elderRank(of: entry, party: party)
            lines[party] = Line(entry, elderRank: rank)
            elders.insert(rank)
        }
    }

    /// Removes a request from its party's line.
    mutating func remove(_ entry: LineEntry, of party: Party, standing: PartyStanding) {
        let index = index(of: party)
        count(.none, less: entry.load, of: party)
        lines.values[index].remove(entry)
        if lines.values[index].isEmpty {
            elders.remove(lines.values[index].elderRank)
            lines.remove(at: index)
        } else {
            placeElder(of: party, at: index, standing: standing)
        }
    }

    /// Changes how much of a request waits.
    ///
    /// - Returns: how much waited before.
    mutating func setLoad(of entry: LineEntry, of party: Party) -> Load {
        let old = lines.values[index(of: party)].setLoad(entry.load, of: entry)
        count(entry.load, less: old, of: party)
        return old
    }

    /// Puts a party where its turns place it by age now.
    mutating func placeElder(of party: Party, standing: PartyStanding) {
        placeElder(of: party, at: index(of: party), standing: standing)
    }

    private mutating func placeElder(
        of party: Party, at index: Dictionary<Party, Line>.Index, standing: PartyStanding
    ) {
        guard let head = lines.values[index].first else { return }
        let rank = standing.elderRank(of: head, party: party)
        let old = lines.values[index].elderRank
        guard rank != old else { return }
        elders.remove(old)
        elders.insert(rank)
        lines.values[index].elderRank = rank
    }

    private mutating func count(_ new: Load, less old: Load, of party: Party) {
        load += new
        load -= old
        guard party.isAnonymous else { return }
        callerLoad += new
        callerLoad -= old
    }

    private func index(of party: Party) -> Dictionary<Party, Line>.Index {
        guard let index = lines.index(forKey: party) else {
            preconditionFailure("A party whose line changes has a line.")
        }
        return index
    }
}
