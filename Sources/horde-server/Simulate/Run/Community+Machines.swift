import HordeCore

extension Community {
    /// A machine comes or goes, and what it does next is planned.
    mutating func turn(_ number: Int) {
        let group = scenario.workers[machines[number].group]
        let wasOn = machines[number].isOn
        let isOn = group.hours.isEmpty ? !wasOn || group.uptime == 1 : isScheduled(group)
        machines[number].isOn = isOn
        if let next = nextTurn(of: number) { agenda.plan(.turn(machine: number), at: next) }
        guard isOn != wasOn else { return }
        machines[number].period += 1
        if isOn {
            for _ in 0..<group.threads {
                agenda.plan(.pop(machine: number, period: machines[number].period), at: now)
            }
        } else {
            for pop in machines[number].waiting {
                pops[pop] = nil
                attempt(.withdraw(pop))
            }
            machines[number].waiting = []
        }
    }

    /// When a machine comes or goes first; its share of the machines is there from the start.
    mutating func firstTurn(of number: Int) -> Timestamp {
        let group = scenario.workers[machines[number].group]
        guard group.hours.isEmpty, machines[number].chance.share() >= group.uptime else {
            return now
        }
        return nextTurn(of: number) ?? now
    }

    /// When a machine comes or goes next: at an hour of its plan, or after a random stretch of
    /// about two hours there and as long away as its share of uptime asks for.
    mutating func nextTurn(of number: Int) -> Timestamp? {
        let group = scenario.workers[machines[number].group]
        if !group.hours.isEmpty {
            let day = 24 * 3_600_000.0
            let elapsed = Double((now - Self.start).milliseconds)
            let today = (elapsed / day).rounded(.down) * day
            let times = (group.hours + [24...(24 + group.hours[0].upperBound)]).flatMap {
                [today + $0.lowerBound * 3_600_000, today + $0.upperBound * 3_600_000]
            }
            let next = times.filter { $0 > elapsed }.min()
            return next.map { Self.start + .milliseconds(Int64($0)) }
        }
        guard group.uptime < 1 else { return nil }
        let mean = 7_200_000 * (machines[number].isOn ? 1 : (1 - group.uptime) / group.uptime)
        let stretch = machines[number].chance.exponential() * mean
        return now + .milliseconds(Int64(stretch.rounded()) + 1)
    }

    private func isScheduled(_ group: WorkerGroup) -> Bool {
        let hour = Double((now - Self.start).milliseconds % 86_400_000) / 3_600_000
        return group.hours.contains { $0.lowerBound <= hour && hour < $0.upperBound }
    }

    /// A thread of a machine asks for a job, and waits for one.
    mutating func pop(_ number: Int) {
        let machine = machines[number]
        let group = scenario.workers[machine.group]
        let offer = WorkerOffer(
            models: group.models, maximumLength: group.maximumLength,
            maximumContextLength: 8192, threads: group.threads)
        let preferred = people.filter { group.prefers.contains(scenario.users[$0.group].name) }
        let id: PopID = fresh()
        let request = PopRequest(
            owner: machine.owner, name: machine.name, offer: offer,
            priorityUsers: preferred.map(\.id), wait: Self.popWait,
            // An owner's machines stand in one house.
            caller: CallerID(digest: UInt64(machine.owner.number)))
        let command = PopCommand(
            id: id, request: request, newWorker: machine.id, jobs: [fresh()], reward: fresh())
        pops[id] = number
        machines[number].waiting.append(id)
        guard attempt(.pop(command)) else {
            // Paused or refused: it tries again, as a program without eyes does.
            pops[id] = nil
            machines[number].waiting.removeAll { $0 == id }
            agenda.plan(.pop(machine: number, period: machine.period), at: now + Self.popWait)
            return
        }
    }

    /// A machine has its answer to a pop.
    mutating func answer(_ pop: PopID, jobs assigned: [JobID]) {
        guard let number = pops.removeValue(forKey: pop) else { return }
        machines[number].waiting.removeAll { $0 == pop }
        let group = scenario.workers[machines[number].group]
        guard !assigned.isEmpty else {
            return agenda.plan(
                .pop(machine: number, period: machines[number].period), at: now + .seconds(1))
        }
        for job in assigned {
            switch group.conduct {
            case .honest:
                guard let running = jobs[job], let request = requests[running.request] else {
                    continue
                }
                let tokens = scenario.users[people[request.person].group].tokens
                let time = Double(tokens) * 1000 / group.tokensPerSecond
                agenda.plan(.delivery(job), at: now + .milliseconds(Int64(time.rounded(.up))))
            case .garbage: agenda.plan(.delivery(job), at: now + .seconds(1))
            case .idle:
                agenda.plan(
                    .pop(machine: number, period: machines[number].period), at: now + Self.popWait)
            }
        }
    }

    /// A machine hands a text in, of the full length, and asks for the next job.
    mutating func deliver(_ id: JobID) {
        guard let job = jobs.removeValue(forKey: id) else { return }
        let machine = machines[job.machine]
        if machine.isOn {
            agenda.plan(.pop(machine: job.machine, period: machine.period), at: now)
        }
        guard let request = requests[job.request] else { return }
        let group = scenario.users[people[request.person].group]
        let command = DeliverCommand(
            job: id, owner: machine.owner, textBytes: group.tokens * 4, wasCut: false,
            state: .ok, seed: 0, reward: fresh())
        guard attempt(.deliver(command)) else { return }
        noteDelivery(of: id, job, request, group)
    }

    /// Counts a text that was delivered; a worthless one may be reported.
    private mutating func noteDelivery(
        of id: JobID, _ job: RunningJob, _ request: OpenRequest, _ group: UserGroup
    ) {
        if scenario.workers[machines[job.machine].group].conduct == .garbage,
            machines[job.machine].chance.share() < group.reportShare
        {
            attempt(.report(GenerationReport(request: job.request, job: id, reason: .garbage)))
        }
        texts += 1
        tokens += group.tokens
        tallies[request.person].served += 1
        if job.isElderTurn { tallies[request.person].elderTurns += 1 }
        tallies[request.person].waits.append((job.taken - request.submitted).milliseconds)
        requests[job.request]?.delivered += 1
        if request.delivered + 1 == group.texts { close(job.request) }
    }
}
