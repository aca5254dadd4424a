/// Everything that waits for a worker, so ordered that the next request for any worker is at hand.
///
/// A request lies in the lane of each model that it names, or in the lane of those that name none,
/// and in the lane of all; one that names workers lies in lanes of those workers instead. By
/// standing, parties are ordered once for all lanes, by their oldest requests: what a party has in
/// one lane never comes before its place, so a walk that opens parties in this order finds the
/// exact order of any lanes. By age there is a tournament in each lane.
struct RequestQueue: Sendable {
    /// Centikudos a second that waiting is worth.
    let ageing: Kudos
    /// The lanes that are not empty, each by a number that is its slot.
    private(set) var lanes = Table<Lane>()
    /// The parties that wait.
    private(set) var parties = Table<PartyRecord>()
    /// How many anonymous callers wait.
    private var waitingCallers = 0
    /// The balance less holds that they share; without meaning while none waits.
    private var callerStanding = Kudos.zero
    /// The load of the requests that name workers, by the lanes where they would be otherwise.
    private(set) var named = Table<NamedLoad>()
    /// Users by standing.
    private(set) var registered = PartyTree()
    /// Anonymous callers by turns.
    ///
    /// They share one standing, which is put in when the queue is walked, so that it may move
    /// without touching any of them.
    private(set) var callers = PartyTree()
    /// Everybody by age, in turns.
    private(set) var elders = ElderTree()

    init(ageing: Kudos) {
        self.ageing = ageing
    }

    /// The load of everything that waits.
    var load: Load { load(in: .all) }

    /// The load of what waits in a lane, and of what would if it named no worker.
    func load(in key: LaneKey) -> Load {
        (number(of: key).map { lanes.read($0) { $0.load } } ?? .none)
            + (named.slot(of: key).map { named.read($0) { $0.load } } ?? .none)
    }

    /// The number of a lane; nil when nothing waits in it.
    func number(of key: LaneKey) -> Int? { lanes.slot(of: key) }

    /// The standing of a user who waits; nil when the user does not.
    func standing(of user: UserID) -> Kudos? {
        if user == .anonymous { return waitingCallers > 0 ? callerStanding : nil }
        return parties.slot(of: Party(user: user, caller: nil)).map { slot in
            parties.read(slot) { $0.standing }
        }
    }

    /// What decides a party's places now.
    func standing(of party: Party) -> PartyStanding {
        parties.slot(of: party).map { standing(at: $0) }
            ?? PartyStanding(standing: .zero, ageing: ageing, lastServed: 0, lastElder: 0)
    }

    /// What decides the places of the party with a number now.
    func standing(at slot: Int) -> PartyStanding { parties.read(slot) { standing(of: $0) } }

    /// What decides the places of a party now.
    func standing(of record: PartyRecord) -> PartyStanding {
        PartyStanding(
            standing: record.standing, ageing: ageing, lastServed: record.lastServed,
            lastElder: record.lastElder)
    }
}

extension RequestQueue {
    /// Adds a request.
    ///
    /// - Parameters:
    ///   - entry: The request.
    ///   - party: Whose it is.
    ///   - models: The models that it names.
    ///   - workers: The workers that alone may serve it; empty for any.
    ///   - standing: The user's standing.
    mutating func insert(
        _ entry: LineEntry, of party: Party, models: [String], workers: [WorkerID] = [],
        standing: Kudos
    ) {
        let slot = enter(party, standing: standing)
        let numbers = Self.lanes(for: models, workers: workers).map { key in
            number(of: key) ?? lanes.insert(Lane(key))
        }
        let entry = traced(entry, numbers, models, workers)
        for number in numbers {
            change(number, of: slot) { line in
                guard line != nil else {
                    line = .one(entry)
                    return
                }
                line?.insert(entry)
            }
        }
        reposition(slot)
        countNamed(Contents(requests: 1, load: entry.load), models, workers)
    }

    /// Removes a request.
    mutating func remove(
        _ entry: LineEntry, of party: Party, models: [String], workers: [WorkerID] = []
    ) {
        let slot = existing(party)
        for key in Self.lanes(for: models, workers: workers) {
            let number = existing(key)
            change(number, of: slot) { line in
                if case .one = line { line = nil } else { line?.remove(entry) }
            }
            if lanes.read(number, { $0.requests == 0 }) { lanes.remove(key) }
        }
        var gone = Contents(requests: -1)
        gone.load -= entry.load
        countNamed(gone, models, workers)
        if parties.read(slot, { $0.lines.isEmpty }) { leave(slot) } else { reposition(slot) }
    }

    /// Changes how much of a request waits.
    mutating func setLoad(
        of entry: LineEntry, of party: Party, models: [String], workers: [WorkerID] = []
    ) {
        let slot = existing(party)
        let numbers = Self.lanes(for: models, workers: workers).map { existing($0) }
        let entry = traced(entry, numbers, models, workers)
        var change = Contents()
        for number in numbers {
            change = Contents()
            change.load = self.change(number, of: slot) { line in line?.replace(entry) }
        }
        countNamed(change, models, workers)
    }

    /// Takes note of a user's standing: moves the user, not its requests.
    mutating func setStanding(_ standing: Kudos, of user: UserID) {
        if user == .anonymous {
            callerStanding = standing
            return
        }
        guard let slot = parties.slot(of: Party(user: user, caller: nil)),
            parties.read(slot, { $0.standing != standing })
        else { return }
        parties.update(slot) { $0.standing = standing }
        reposition(slot)
    }

    /// Takes note that a party got a job.
    mutating func noteServed(_ party: Party, stamp: UInt64, isElderTurn: Bool) {
        guard let slot = parties.slot(of: party) else { return }
        parties.update(slot) { $0.lastServed = stamp }
        if party.isAnonymous { reposition(slot) }
        guard isElderTurn else { return }
        let old = parties.read(slot) { record in
            (0..<record.lines.count).map { record.elder(at: $0) }
        }
        parties.update(slot) { $0.lastElder = stamp }
        for (index, old) in old.enumerated() {
            let (lane, new) = parties.read(slot) { record in
                (record.lines.lane(at: index), record.elder(at: index))
            }
            elders.change(lane, of: slot, from: old, to: new, parties)
        }
    }
}

extension RequestQueue {
    /// The number of a party, which waits from now on if it did not.
    private mutating func enter(_ party: Party, standing: Kudos) -> Int {
        if party.isAnonymous { callerStanding = standing }
        if let slot = parties.slot(of: party) {
            parties.update(slot) { $0.standing = party.isAnonymous ? .zero : standing }
            return slot
        }
        if party.isAnonymous { waitingCallers += 1 }
        return parties.insert(PartyRecord(party, standing: standing))
    }

    /// A party waits for nothing any more.
    private mutating func leave(_ slot: Int) {
        let (party, place) = parties.read(slot) { ($0.id, $0.place) }
        if let place {
            if party.isAnonymous {
                callers.remove(place, from: &parties)
            } else {
                registered.remove(place, from: &parties)
            }
        }
        parties.remove(party)
        if party.isAnonymous { waitingCallers -= 1 }
    }

    private func existing(_ party: Party) -> Int {
        guard let slot = parties.slot(of: party) else {
            preconditionFailure("A party whose requests change is there.")
        }
        return slot
    }

    private func existing(_ key: LaneKey) -> Int {
        guard let number = number(of: key) else {
            preconditionFailure("A request that changes is in its lanes.")
        }
        return number
    }

    /// The entry with a trace of its models, whose lanes follow that of all.
    private func traced(
        _ entry: LineEntry, _ numbers: [Int], _ models: [String], _ workers: [WorkerID]
    ) -> LineEntry {
        guard workers.isEmpty, entry.needs.workers == WorkerPair() else { return entry }
        var entry = entry
        entry.models = ModelTrace(models.isEmpty ? [] : numbers.dropFirst())
        return entry
    }

    /// Changes the line of a party in a lane, and what the orders know of it.
    ///
    /// - Returns: by how much the load in it has changed.
    @discardableResult
    private mutating func change(
        _ number: Int, of slot: Int, _ body: (inout Line?) -> Void
    ) -> Load {
        let (party, place, old, elder) = parties.read(slot) { record in
            (record.id, record.place, record.contents(in: number), record.elder(in: number))
        }
        parties.update(slot) { $0.change(number, body) }
        let (new, younger) = parties.read(slot) { record in
            (record.contents(in: number), record.elder(in: number))
        }
        var change = new?.load ?? .none
        change -= old?.load ?? .none
        lanes.update(number) { lane in
            lane.requests += Int((new?.requests ?? 0) - (old?.requests ?? 0))
            lane.load += change
            if party.isAnonymous { lane.callerLoad += change }
        }
        elders.change(number, of: slot, from: elder, to: younger, parties)
        guard let place else { return change }
        if party.isAnonymous {
            callers.change(number, from: old, to: new, at: place, of: parties)
        } else {
            registered.change(number, from: old, to: new, at: place, of: parties)
        }
        return change
    }

    private mutating func countNamed(
        _ change: Contents, _ models: [String], _ workers: [WorkerID]
    ) {
        guard Self.liesByWorker(models, workers) else { return }
        for key in Self.lanes(for: models).dropFirst() {
            let slot = named.slot(of: key) ?? named.insert(NamedLoad(id: key))
            let isOver = named.update(slot) { row in
                row.requests += Int(change.requests)
                row.load += change.load
                return row.requests == 0
            }
            if isOver { named.remove(key) }
        }
    }

    /// Puts a party where its standing, its turns and its oldest request place it by standing.
    private mutating func reposition(_ slot: Int) {
        let all = existing(.all)
        let (party, old, head) = parties.read(slot) { ($0.id, $0.place, $0.head(in: all)) }
        guard let head else { preconditionFailure("A party that waits has a request.") }
        let rank = standing(at: slot).rank(of: head, party: party, slot: slot)
        guard rank != old.map({ (party.isAnonymous ? callers : registered).rank(at: $0) }) else {
            return
        }
        if party.isAnonymous {
            callers.place(rank, from: old, in: &parties)
        } else {
            registered.place(rank, from: old, in: &parties)
        }
    }
}
