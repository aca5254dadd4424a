/// Everything that waits for a worker, so ordered that the next request for any worker is at hand.
///
/// A request lies in the lane of each model that it names, or in the lane of those that name none,
/// and in the lane of all. By standing, parties are ordered once for all lanes, by their oldest
/// requests: what a party has in one lane never comes before its place, so a walk that opens
/// parties in this order finds the exact order of any lanes. By age they are ordered in each lane.
struct RequestQueue: Sendable {
    /// Centikudos a second that waiting is worth.
    let ageing: Kudos
    /// The lanes that are not empty, by number.
    private(set) var lanes: [Int: Lane] = [:]
    private var numbers: [LaneKey: Int] = [:]
    /// Numbers below that of the newest lane that no lane has at present.
    private var freeNumbers: [Int] = []
    private(set) var parties: [Party: PartyRecord] = [:]
    /// The standing of each user who waits.
    private(set) var standings: [UserID: Kudos] = [:]
    /// Registered users have one party; the anonymous account has many.
    private(set) var waitingParties: [UserID: Int] = [:]
    /// Users by standing.
    private(set) var registered = PartyOrder()
    /// Anonymous callers by turns.
    ///
    /// They share one standing, which is put in when the queue is walked, so that it may move
    /// without touching any of them.
    private(set) var callers = PartyOrder()

    init(ageing: Kudos) {
        self.ageing = ageing
    }

    /// The load of everything that waits.
    var load: Load { load(in: .all) }

    /// The load of what waits in a lane.
    func load(in key: LaneKey) -> Load { number(of: key).flatMap { lanes[$0]?.load } ?? .none }

    /// The number of a lane; nil when nothing waits in it.
    func number(of key: LaneKey) -> Int? { numbers[key] }

    /// What decides a party's places now.
    func standing(of party: Party) -> PartyStanding {
        let record = parties[party]
        return PartyStanding(
            standing: party.isAnonymous ? .zero : standings[party.user] ?? .zero, ageing: ageing,
            lastServed: record?.lastServed ?? 0, lastElder: record?.lastElder ?? 0)
    }

    /// The lanes of a request that names these models.
    static func lanes(for models: [String]) -> [LaneKey] {
        models.isEmpty ? [.all, .any] : [.all] + models.map { .model($0) }
    }
}

extension RequestQueue {
    /// Adds a request.
    mutating func insert(
        _ entry: LineEntry, of party: Party, models: [String], standing: Kudos
    ) {
        if parties[party] == nil {
            parties[party] = PartyRecord()
            waitingParties[party.user, default: 0] += 1
        }
        standings[party.user] = standing
        let rank = parties[party]?.rank
        let place = self.standing(of: party)
        for key in Self.lanes(for: models) {
            let number = openLane(key)
            lanes[number]?.insert(entry, of: party, standing: place)
            parties[party]?.lanes[number, default: Contents()].add(entry.contents)
            guard let rank else { continue }
            changeOrder(of: party) { $0.add(entry.contents, to: number, at: rank) }
        }
        reposition(party)
    }

    /// Removes a request.
    mutating func remove(_ entry: LineEntry, of party: Party, models: [String]) {
        guard let rank = parties[party]?.rank else {
            preconditionFailure("A party whose request leaves is there.")
        }
        let place = standing(of: party)
        for key in Self.lanes(for: models) {
            guard let number = number(of: key) else {
                preconditionFailure("A request that leaves a lane is in it.")
            }
            lanes[number]?.remove(entry, of: party, standing: place)
            parties[party]?.lanes[number] = lanes[number]?.lines[party]?.contents
            changeOrder(of: party) { $0.remove(entry.contents, from: number, at: rank) }
            if lanes[number]?.isEmpty == true {
                lanes[number] = nil
                numbers[key] = nil
                freeNumbers.append(number)
            }
        }
        if parties[party]?.lanes.isEmpty == true { leave(party) } else { reposition(party) }
    }

    /// Changes how much of a request waits.
    mutating func setLoad(of entry: LineEntry, of party: Party, models: [String]) {
        guard let rank = parties[party]?.rank else {
            preconditionFailure("A party whose load changes is there.")
        }
        for key in Self.lanes(for: models) {
            guard let number = number(of: key),
                let old = lanes[number]?.setLoad(of: entry, of: party)
            else { preconditionFailure("Whose load changes is in its lanes.") }
            var change = Contents(requests: 0, load: entry.load, least: entry.needs)
            change.load -= old
            parties[party]?.lanes[number]?.add(change)
            changeOrder(of: party) { $0.add(change, to: number, at: rank) }
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
        if party.isAnonymous { reposition(party) }
        guard isElderTurn else { return }
        parties[party]?.lastElder = stamp
        let place = standing(of: party)
        for number in parties[party]?.lanes.keys ?? [:].keys {
            lanes[number]?.placeElder(of: party, standing: place)
        }
    }
}

extension RequestQueue {
    private mutating func openLane(_ key: LaneKey) -> Int {
        if let number = numbers[key] { return number }
        let number = freeNumbers.popLast() ?? lanes.count
        numbers[key] = number
        lanes[number] = Lane()
        return number
    }

    private mutating func changeOrder(of party: Party, _ change: (inout PartyOrder) -> Void) {
        if party.isAnonymous { change(&callers) } else { change(&registered) }
    }

    /// Puts a party where its standing, its turns and its oldest request place it by standing.
    private mutating func reposition(_ party: Party) {
        guard let record = parties[party] else { return }
        guard let all = number(of: .all), let head = lanes[all]?.lines[party]?.first else {
            preconditionFailure("A party that waits has a request.")
        }
        let rank = standing(of: party).rank(of: head, party: party)
        guard rank != record.rank else { return }
        parties[party]?.rank = rank
        let parties = parties
        changeOrder(of: party) { order in
            if let old = record.rank {
                order.move(old, to: rank, record.lanes, of: parties)
            } else {
                order.insert(rank, record.lanes, of: parties)
            }
        }
    }

    /// A party waits for nothing any more.
    private mutating func leave(_ party: Party) {
        guard let rank = parties.removeValue(forKey: party)?.rank else {
            preconditionFailure("A party that leaves was there.")
        }
        let parties = parties
        changeOrder(of: party) { $0.remove(rank, [:], of: parties) }
        let left = (waitingParties[party.user] ?? 0) - 1
        waitingParties[party.user] = left > 0 ? left : nil
        if left == 0 { standings[party.user] = nil }
    }
}
