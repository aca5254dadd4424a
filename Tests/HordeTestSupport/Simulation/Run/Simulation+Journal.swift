import HordeCore

extension Simulation {
    /// Writes the open batch, or lets a commit end that was begun before.
    func commit() async throws {
        if slowCommit != nil { return try await endCommit() }
        let attempted = journal.lastAttempt
        let service = service
        // What has been closed is known before anybody is told that it is on disk.
        let task = Task { await service.commitNext() }
        let isWritten = await task.value
        try await noteCommit(isWritten, after: attempted)
    }

    /// Begins a commit; calls go on until it ends.
    func beginCommit() async throws {
        guard slowCommit == nil, await service.examine().hasUnwritten else { return }
        let attempted = journal.lastAttempt
        let service = service
        journal.hold()
        slowCommit = Task { await service.commitNext() }
        while !journal.isHolding {
            // The batch may be one that fails before it gets to the disk.
            await Task.yield()
        }
        if journal.lastAttempt > attempted { auditor.noteClosed(batch: journal.lastAttempt) }
        try await compare()
    }

    /// Lets a commit end that was begun before.
    func endCommit() async throws {
        guard let commit = slowCommit else { return }
        slowCommit = nil
        journal.release()
        let isWritten = await commit.value
        try await noteCommit(isWritten, after: journal.lastAttempt)
    }

    private func noteCommit(_ isWritten: Bool, after attempted: UInt64) async throws {
        if journal.lastAttempt > attempted { auditor.noteClosed(batch: journal.lastAttempt) }
        let examination = await service.examine()
        let fails = !isWritten && examination.hasUnwritten
        auditor.noteCommit(onDisk: journal.lastCommitted, isFailing: fails)
        try auditor.noteTime(examination.time, atMost: clock.now())
        await settle()
        try noteAnswers(reopened: true)
        try await compare()
    }

    // MARK: Restarts

    /// Ends the service, in order or not, and starts it again on what the journal has.
    func restart(orderly: Bool) async throws {
        if slowCommit != nil { try await endCommit() }
        let acknowledged = auditor.committedBatch
        if orderly {
            journal.fail([])
            try await flush()
        } else {
            journal.die()
        }
        await abandon()
        try await home.close()
        journal = FaultyJournal(try await home.open())
        let snapshot = try await journal.load()
        service = HordeService(
            policy: policy, catalogue: catalogue, snapshot: snapshot, journal: journal,
            clock: clock, identifiers: identifiers)
        auditor.noteCrash()
        try auditor.noteStart(snapshot, acknowledged: acknowledged)
        digest.combine(snapshot.lastBatch)
        try await compare()
    }

    /// Writes everything, check-ins too, and compares what is loaded with what is in memory.
    func flush() async throws {
        // A clock that went back has to catch up first.
        let lead = await service.examine().time - clock.now()
        clock.step(milliseconds: max(0, lead.milliseconds) + policy.progressInterval.milliseconds)
        try await sweep()
        while await service.examine().hasUnwritten { try await commit() }
        let examination = await service.examine()
        var loaded = try await journal.load()
        loaded.lastTime = examination.snapshot.lastTime
        guard loaded == examination.snapshot else {
            throw Discrepancy(Self.difference(loaded, examination.snapshot))
        }
        let report = try await journal.audit()
        guard report.isSound else { throw Discrepancy("the audit found \(report.findings)") }
    }

    /// Ends the service; whoever waits is told something or other.
    func abandon() async {
        journal.release()
        journal.die()
        await service.stop()
        if let slowCommit { _ = await slowCommit.value }
        slowCommit = nil
        while running.contains(where: { $0.reply == nil }) { await Task.yield() }
        running = []
    }
}

extension Simulation {
    /// Says which part of two snapshots differs.
    private static func difference(_ loaded: HordeSnapshot, _ held: HordeSnapshot) -> String {
        let parts = [
            ("users", loaded.users == held.users), ("workers", loaded.workers == held.workers),
            ("treasury", loaded.treasury == held.treasury), ("sink", loaded.sink == held.sink),
            ("modes", loaded.modes == held.modes), ("batch", loaded.lastBatch == held.lastBatch),
            ("invitations", loaded.invitations == held.invitations),
            ("transfers", loaded.transfers == held.transfers),
            ("shared keys", loaded.sharedKeys == held.sharedKeys),
        ]
        let names = parts.filter { !$0.1 }.map(\.0).joined(separator: ", ")
        return "what is loaded is not what is in memory: \(names)"
    }
}
