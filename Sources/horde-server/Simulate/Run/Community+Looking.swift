import HordeCore

extension Community {
    /// Notes what came of a command.
    mutating func absorb(_ events: [HordeEvent]) {
        books.post(events)
        for job in events.handedOut {
            guard let machine = machineNumbers[job.worker] else { continue }
            // Who takes a job to sit on it has not taken it.
            guard scenario.workers[machines[machine].group].conduct != .idle else { continue }
            jobs[job.job] = RunningJob(
                request: job.request, taken: now, machine: machine, isElderTurn: job.isElderTurn)
            requests[job.request]?.isTaken = true
        }
        for answer in events.popAnswers { self.answer(answer.pop, jobs: answer.jobs) }
        for id in events.endedRequests {
            guard let request = requests[id] else { continue }
            tallies[request.person].failed += 1
            close(id)
        }
    }

    /// Writes balances and waits down.
    mutating func sample() {
        var oldest = scenario.users.map { _ in Int64(0) }
        for request in requests.values where !request.isTaken {
            let group = people[request.person].group
            oldest[group] = max(oldest[group], (now - request.submitted).milliseconds)
        }
        let groups = scenario.users.indices.map { group in
            let members = people.indices.filter { people[$0].group == group }
            let ids = Set(members.map { people[$0].id }).sorted()
            let usable = ids.map { books.usable($0) }
            var tally = Tally()
            for member in members { tally.add(tallies[member].since(sampled[member])) }
            return Sample.Group(
                usable: usable.reduce(.zero, +), lowest: usable.min() ?? .zero,
                highest: usable.max() ?? .zero,
                escrow: ids.map { books.escrow($0) }.reduce(.zero, +), tally: tally,
                open: members.map { people[$0].open }.reduce(0, +), oldest: oldest[group])
        }
        samples.append(
            Sample(
                time: now - Self.start, groups: groups, texts: texts, tokens: tokens,
                workers: machines.count { $0.isOn }))
        sampled = tallies
        (texts, tokens) = (0, 0)
    }

    /// Notes the waits of what nobody has taken by the end.
    mutating func closeTallies() {
        for request in requests.values where !request.isTaken { noteUnserved(request) }
    }

    /// What came of every user.
    func users(since begin: [Kudos]) -> [UserResult] {
        var numbers: [Int: Int] = [:]
        return people.indices.map { index in
            let person = people[index]
            numbers[person.group, default: 0] += 1
            return UserResult(
                group: person.group, number: numbers[person.group] ?? 1, start: begin[index],
                end: books.usable(person.id), escrow: books.escrow(person.id),
                tally: tallies[index])
        }
    }
}
