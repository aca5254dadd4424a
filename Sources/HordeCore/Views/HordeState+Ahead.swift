extension HordeState {
    /// What waits before a request in the order of the queue and could be served by at least one of
    /// the workers that could serve it.
    ///
    /// Users who come first on all of those workers come first here as well. Elders' turns, and how
    /// standings and turns will move while jobs run, are left out: the order is that of now. Beyond
    /// the bounds the load is estimated, see ``estimate(before:for:)``.
    func ahead(
        of request: GenerationRequest, for servers: Servers, within bounds: FigureBounds,
        reading vault: TextVault
    ) -> Ahead {
        guard !servers.workers.isEmpty else {
            var ahead = Ahead()
            ahead.load = queue.load(
                before: request.lineEntry, of: request.party, models: request.terms.models)
            return ahead
        }
        var count = AheadCount(request: request.id, bounds: bounds)
        let lanes = servers.lanes
        let favoured = servers.favoured
        for user in favoured where !count.isOver && queue.standing(of: user) != nil {
            var walk = QueueWalk(queue, lanes: lanes, within: servers.limits, user: user)
            self.count(&count, from: &walk, for: servers, except: [], reading: vault)
        }
        if !count.isOver {
            var walk = QueueWalk(
                queue, lanes: lanes, within: servers.limits, order: .standing)
            self.count(&count, from: &walk, for: servers, except: favoured, reading: vault)
        }
        var ahead = count.ahead
        guard !count.isComplete || !servers.isComplete else { return ahead }
        ahead.isExact = false
        if !count.isComplete {
            let estimate = estimate(before: request, for: servers)
            ahead.load = Load(
                jobs: max(ahead.load.jobs, estimate.jobs),
                tokens: max(ahead.load.tokens, estimate.tokens))
        }
        return ahead
    }

    private func count(
        _ count: inout AheadCount, from walk: inout QueueWalk, for servers: Servers,
        except favoured: [UserID], reading vault: TextVault
    ) {
        while !count.isOver, let entry = walk.next() {
            guard count.begins(entry.request), let slot = requests.slot(of: entry.request),
                !favoured.contains(requests.read(slot) { $0.user })
            else { continue }
            for index in servers.workers.indices {
                count.pairs += 1
                let suits = requests.read(slot) { request in
                    obstacle(request, for: servers.workers[index], reading: vault) == nil
                }
                guard suits else { continue }
                count.ahead.add(entry)
                break
            }
        }
    }

    /// The load before a request in the lanes of the workers, whether each of its jobs suits them
    /// or not.
    ///
    /// With many lanes it is their share of all that stands before the request.
    private func estimate(before request: GenerationRequest, for servers: Servers) -> Load {
        let (entry, party) = (request.lineEntry, request.party)
        let all = queue.load(before: entry, of: party, models: [])
        let models = servers.models
        guard models.count > 4 else {
            let lanes =
                models.isEmpty ? all : queue.load(before: entry, of: party, models: models)
            return Load(jobs: min(lanes.jobs, all.jobs), tokens: min(lanes.tokens, all.tokens))
        }
        let total = queue.load.jobs
        let here = models.reduce(queue.load(in: .any).jobs) {
            $0 + queue.load(in: .model($1)).jobs
        }
        guard here < total, total > 0 else { return all }
        return Load(jobs: all.jobs * here / total, tokens: all.tokens * here / total)
    }
}
