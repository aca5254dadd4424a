import HordeCore

extension Auditor {
    /// The request that a pop was given must come first, by the auditor's own sorting.
    func checkOrder(of served: Traffic.Request, for name: String) throws(Discrepancy) {
        guard !isAmbiguous else { return }
        let others = traffic.queue.filter { $0.id != served.id && matches($0, name) == true }
        let place = place(of: served.user, on: name)
        for other in others {
            try expect(
                place <= self.place(of: other.user, on: name),
                "user \(other.user) comes first on \(name), but \(served.user) was served")
            try expect(
                served.party != other.party || served.arrival < other.arrival,
                "user \(served.user) was served out of order")
        }
        let everyone = others.filter { isEveryoneElse($0.user, on: name) }
        guard isEveryoneElse(served.user, on: name) else { return }
        if isElderTurn(for: served, on: name) {
            try checkElder(served, before: everyone)
        } else {
            try checkStanding(served, before: everyone)
        }
    }

    /// Whether a job of the request is the one that goes to whoever has waited longest.
    func isElderTurn(for request: Traffic.Request, on name: String) -> Bool {
        policy.elderShare > 0 && traffic.sinceElder + 1 >= policy.elderShare
            && isEveryoneElse(request.user, on: name)
    }

    /// 0 for the worker's owner, then the users that come first in their order, then all others.
    private func place(of user: UserID, on name: String) -> Int {
        let first = favoured(on: name)
        return first.firstIndex(of: user) ?? first.count
    }

    private func isEveryoneElse(_ user: UserID, on name: String) -> Bool {
        !favoured(on: name).contains(user)
    }

    private func favoured(on name: String) -> [UserID] {
        (books.workers[name].map { [$0.owner] } ?? [])
            + (traffic.presence[name]?.priorityUsers ?? [])
    }

    private func checkElder(
        _ served: Traffic.Request, before others: [Traffic.Request]
    ) throws(Discrepancy) {
        guard !areTurnsUncertain else { return }
        for other in others {
            try expect(
                turn(of: served, in: traffic.elderTurns)
                    < turn(of: other, in: traffic.elderTurns),
                "user \(other.user) has waited longer than the elder")
        }
    }

    /// When it is a request's turn: whoever was served goes behind those who were there by then.
    private func turn(
        of request: Traffic.Request, in turns: [Traffic.Party: Int]
    ) -> (Int, Int) {
        (max(turns[request.party] ?? 0, request.arrival), request.arrival)
    }

    private func checkStanding(
        _ served: Traffic.Request, before others: [Traffic.Request]
    ) throws(Discrepancy) {
        let standing = standing(of: served.user)
        for other in others {
            let otherStanding = self.standing(of: other.user)
            let isBefore: Bool
            switch (served.user == .anonymous, other.user == .anonymous) {
            // Callers of the anonymous account take turns.
            case (true, true):
                isBefore =
                    areTurnsUncertain
                    || turn(of: served, in: traffic.turns) < turn(of: other, in: traffic.turns)
            case (true, false): isBefore = standing > otherStanding
            case (false, true): isBefore = standing >= otherStanding
            case (false, false):
                isBefore =
                    standing > otherStanding
                    || standing == otherStanding && served.arrival < other.arrival
            }
            try expect(
                isBefore,
                "user \(served.user) with \(standing) was served before \(other.user) with "
                    + "\(otherStanding)")
        }
    }
}

extension Auditor {
    /// No worker waits while a request waits that suits it.
    func checkWaiting() throws(Discrepancy) {
        guard !isFailing else { return }
        for pop in waitingPops.values where isCurrent(pop.request) {
            let missed = traffic.queue.first { matches($0, pop.request.name) == true }
            try expect(
                missed == nil,
                "request \(missed?.id.description ?? "") waits, and so does \(pop.request.name)")
        }
    }

    /// Of those who wait, a request wakes its own user's worker, then one that lists the user,
    /// then the one that has waited longest.
    func checkWoken(by id: RequestID) throws(Discrepancy) {
        guard let request = traffic.requests[id], !isAmbiguous else { return }
        func rank(_ number: Int, _ pop: PopRequest) -> (Int, Int) {
            if pop.owner == request.user { return (0, number) }
            return (pop.priorityUsers.contains(request.user) ? 1 : 2, number)
        }
        for (number, pop) in woken {
            let own = rank(number, pop)
            for (other, waiting) in waitingPops
            where isCurrent(waiting.request) && matches(request, waiting.request.name) == true {
                try expect(
                    own < rank(other, waiting.request),
                    "\(pop.name) was woken before \(waiting.request.name)")
            }
        }
    }

    /// True when the worker's last pop is this one, so that it still offers the same.
    private func isCurrent(_ pop: PopRequest) -> Bool {
        let presence = traffic.presence[pop.name]
        return presence?.lastPop == pop
    }
}
