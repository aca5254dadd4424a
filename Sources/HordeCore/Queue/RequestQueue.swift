/// Everything that waits for a worker, so ordered that the next request for any worker is at hand.
///
/// A request lies in the lane of each model that it names, or in the lane of those that name none,
/// and in the lane of all.
struct RequestQueue: Sendable {
    /// What the queue knows of a party that waits.
    struct PartyRecord: Sendable {
        /// In how many requests the party waits in each lane.
        var lanes: [LaneKey: Int] = [:]
        var lastServed: UInt64 = 0
        var lastElder: UInt64 = 0
    }

    /// Centikudos a second that waiting is worth.
    let ageing: Kudos
    private(set) var lanes: [LaneKey: Lane] = [:]
    private(set) var parties: [Party: PartyRecord] = [:]
    /// The standing of each user who waits.
    private(set) var standings: [UserID: Kudos] = [:]
    /// Registered users have one party; the anonymous account has many.
    private(set) var waitingParties: [UserID: Int] = [:]

    init(ageing: Kudos) {
        self.ageing = ageing
    }

    /// The load of everything that waits.
    var load: Load { lanes[.all]?.load ?? .none }

    /// Adds a request.
    mutating func insert(
        _ entry: LineEntry, of party: Party, models: [String], standing: Kudos
    ) {
        if parties[party] == nil { waitingParties[party.user, default: 0] += 1 }
        standings[party.user] = standing
        for key in Self.lanes(for: models) {
            parties[party, default: PartyRecord()].lanes[key, default: 0] += 1
            let place = self.standing(of: party)
            lanes[key, default: Lane()].insert(entry, of: party, standing: place)
        }
    }

    /// Removes a request.
    mutating func remove(_ entry: LineEntry, of party: Party, models: [String]) {
        let place = standing(of: party)
        for key in Self.lanes(for: models) {
            lanes[key]?.remove(entry, of: party, standing: place)
            if lanes[key]?.isEmpty == true { lanes[key] = nil }
            let left = (parties[party]?.lanes[key] ?? 0) - 1
            parties[party]?.lanes[key] = left > 0 ? left : nil
        }
        guard parties[party]?.lanes.isEmpty == true else { return }
        parties[party] = nil
        let left = (waitingParties[party.user] ?? 0) - 1
        waitingParties[party.user] = left > 0 ? left : nil
        if left == 0 { standings[party.user] = nil }
    }

    /// Changes how much of a request waits.
    mutating func setLoad(of entry: LineEntry, of party: Party, models: [String]) {
        let place = standing(of: party)
        for key in Self.lanes(for: models) {
            lanes[key]?.setLoad(of: entry, of: party, standing: place)
        }
    }

    /// Takes note of a user's standing: moves the user, not its requests.
    mutating func setStanding(_ standing: Kudos, of user: UserID) {
        guard let old = standings[user], old != standing else { return }
        standings[user] = standing
        guard user != .anonymous else { return }
        reposition(Party(user: user, caller: nil))
    }

    /// Takes note that a party got a job.
    mutating func noteServed(_ party: Party, stamp: UInt64, isElderTurn: Bool) {
        guard parties[party] != nil else { return }
        parties[party]?.lastServed = stamp
        if isElderTurn { parties[party]?.lastElder = stamp }
        if party.isAnonymous || isElderTurn { reposition(party) }
    }

    /// What decides a party's places now.
    func standing(of party: Party) -> PartyStanding {
        PartyStanding(
            standing: party.isAnonymous ? .zero : standings[party.user] ?? .zero, ageing: ageing,
            lastServed: parties[party]?.lastServed ?? 0, lastElder: parties[party]?.lastElder ?? 0)
    }

    /// The lanes of a request that names these models.
    static func lanes(for models: [String]) -> [LaneKey] {
        models.isEmpty ? [.all, .any] : [.all] + models.map { .model($0) }
    }

    private mutating func reposition(_ party: Party) {
        guard let record = parties[party] else { return }
        let place = standing(of: party)
        for key in record.lanes.keys { lanes[key]?.reposition(party, standing: place) }
    }
}
