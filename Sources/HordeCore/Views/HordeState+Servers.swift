extension HordeState {
    /// The workers that are here and could serve a request, as far as the bounds go.
    func servers(
        of request: GenerationRequest, within bounds: FigureBounds, reading vault: TextVault
    ) -> Servers {
        var servers = Servers()
        let lists = candidates(for: request.terms)
        servers.candidates = lists.reduce(0) { $0 + $1.count }
        var seen: Set<WorkerID> = []
        for list in lists {
            for id in list {
                guard servers.examined < bounds.candidates,
                    servers.workers.count < bounds.servers
                else { return servers }
                servers.examined += 1
                guard lists.count == 1 || seen.insert(id).inserted,
                    let slot = workers.slot(of: id)
                else { continue }
                let suits = workers.read(slot) { worker in
                    obstacle(request, for: worker, reading: vault) == nil
                }
                if suits { servers.workers.append(workers[slot: slot]) }
            }
        }
        return servers
    }

    /// True when a worker that is here could serve the request, or one is doing so.
    ///
    /// Ends at the first worker that suits.
    func isPossible(_ request: GenerationRequest, reading vault: TextVault) -> Bool {
        request.running > 0
            || candidates(for: request.terms).contains { list in
                list.contains { id in
                    workers[id].map { obstacle(request, for: $0, reading: vault) == nil } ?? false
                }
            }
    }

    /// The workers that are here and may do, as lists which may have members in common.
    private func candidates(for terms: RequestTerms) -> [[WorkerID]] {
        if !terms.workers.isEmpty, !terms.excludesWorkers {
            return [terms.workers.filter { workers[$0]?.presentSince != nil }]
        }
        if terms.models.isEmpty { return [presence.all] }
        return terms.models.compactMap { presence.byModel[$0] }
    }
}
