import HordeCore

extension Community {
    /// Lets one thing happen.
    mutating func happen(_ occurrence: Occurrence) {
        switch occurrence {
        case .wish(let person, let period):
            guard people[person].period == period, people[person].isAsking else { return }
            planWish(of: person)
            ask(person)
        case .impatience(let id):
            guard let request = requests[id], !request.isTaken else { return }
            tallies[request.person].abandoned += 1
            close(id)
            attempt(.cancel(id))
        case .look(let id):
            guard requests[id] != nil, attempt(.touch(id)) else { return }
            agenda.plan(.look(id), at: now + Self.lookInterval)
        case .turn(let machine): turn(machine)
        case .pop(let machine, let period):
            guard machines[machine].period == period else { return }
            pop(machine)
        case .delivery(let job): deliver(job)
        case .event(let index): happen(scenario.events[index].happening)
        case .sample:
            sample()
            agenda.plan(.sample, at: now + scenario.interval)
        }
    }

    /// A user asks for texts, unless it waits for as many as it cares to.
    private mutating func ask(_ number: Int) {
        let person = people[number]
        let group = scenario.users[person.group]
        guard person.open < group.atOnce else { return }
        tallies[number].asked += 1
        let named = group.namedWorkers
        let workers = machines.filter { scenario.workers[$0.group].name == named }.map(\.id)
        let id: RequestID = fresh()
        let terms = RequestTerms(
            count: group.texts, maximumLength: group.tokens,
            models: group.models, workers: workers)
        let command = SubmitCommand(
            id: id, user: person.id, caller: person.caller, terms: terms, promptBytes: 400,
            parameterBytes: 2)
        // Noted first: a worker may take the request at once.
        requests[id] = OpenRequest(person: number, submitted: now)
        people[number].open += 1
        guard attempt(.submit(command)) else {
            tallies[number].refused += 1
            requests[id] = nil
            people[number].open -= 1
            return
        }
        agenda.plan(.look(id), at: now + Self.lookInterval)
        if let patience = group.patience { agenda.plan(.impatience(id), at: now + patience) }
    }

    /// Forgets a request that is over for its user.
    mutating func close(_ id: RequestID) {
        guard let request = requests.removeValue(forKey: id) else { return }
        people[request.person].open -= 1
        if !request.isTaken { noteUnserved(request) }
    }

    /// Notes how long a request waited that nobody took.
    mutating func noteUnserved(_ request: OpenRequest) {
        let wait = (now - request.submitted).milliseconds
        tallies[request.person].longestUnserved = max(
            tallies[request.person].longestUnserved, wait)
    }

    private mutating func happen(_ happening: ScenarioEvent.Happening) {
        switch happening {
        case .begin(let name): setAsking(name, true)
        case .end(let name): setAsking(name, false)
        case .transfer(let source, let destination, let amount):
            let destinations = members(of: destination)
            for (index, giver) in members(of: source).enumerated() {
                let order = TransferOrder(
                    source: people[giver].id,
                    destination: people[destinations[index % destinations.count]].id,
                    amount: amount)
                attempt(.transfer(order, event: fresh()))
            }
        }
    }

    private mutating func setAsking(_ name: String, _ isAsking: Bool) {
        for person in members(of: name) where people[person].isAsking != isAsking {
            people[person].isAsking = isAsking
            people[person].period += 1
            if isAsking { planWish(of: person) }
        }
    }

    private func members(of group: String) -> [Int] {
        people.indices.filter { scenario.users[people[$0].group].name == group }
    }
}
