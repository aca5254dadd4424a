import Testing

@testable import HordeCore

@Suite("Who gets what, against the rules in plain words")
struct SelectionTests {
    @Test(
        "Whatever happens, the request handed out and the pop that is woken are the right ones",
        arguments: 0..<32 as Range<UInt64>)
    func selection(block: UInt64) throws {
        for seed in block * 10..<block * 10 + 10 {
            var random = try RandomHorde(seed: seed)
            var plain = PlainHorde(random.horde.state)
            for step in 0..<45 {
                random.step()
                let comment: Comment = "Seed \(seed), step \(step)"
                try compare(random.horde, &plain, comment)
                if step.isMultiple(of: 3) { compareState(random.horde, plain, comment) }
            }
            plain.horde.checkInvariants()
            #expect(plain.horde.ledger == random.horde.state.ledger)
        }
    }

    /// Follows the facts of the last command one by one; before each that hands something out, the
    /// plain horde says what is right.
    private func compare(
        _ horde: SmallHorde, _ plain: inout PlainHorde, _ comment: Comment
    ) throws {
        var isAssigning = false
        var wasReconsidered = false
        for (index, event) in horde.events.enumerated() {
            var isReconsidered = false
            if case .volatile(let volatile) = event {
                switch volatile.fact {
                case .jobAssigned(let job, _):
                    if !isAssigning {
                        let pop = answer(after: index, in: horde.events)
                        let waits = plain.horde.waitingPops.pops[pop ?? PopID(bits: 0)] != nil
                        if waits, !wasReconsidered {
                            let woken = plain.woken(by: job.request, reading: horde.vault)
                            #expect(woken == pop, comment)
                        } else {
                            let worker = try #require(plain.horde.workers[job.worker])
                            let choice = plain.choice(for: worker, reading: horde.vault)
                            let given = PlainHorde.Choice(
                                request: job.request, model: job.model,
                                isElderTurn: job.isElderTurn)
                            #expect(choice == given, comment)
                        }
                    }
                    isAssigning = true
                case .popWaiting(let pop): expectNothing(for: pop.worker, horde, plain, comment)
                case .popAnswered(_, let worker, let jobs, let skipped):
                    if jobs.isEmpty, !skipped.isEmpty {
                        let known = try #require(plain.horde.workers[worker])
                        #expect(skipped == plain.skipped(for: known, reading: horde.vault), comment)
                    }
                    isAssigning = false
                case .popReconsidered: isReconsidered = true
                case .requestOffered(let id):
                    #expect(plain.woken(by: id, reading: horde.vault) == nil, comment)
                default: break
                }
            }
            plain.evolve(event)
            wasReconsidered = isReconsidered
        }
    }

    private func expectNothing(
        for worker: WorkerID, _ horde: SmallHorde, _ plain: PlainHorde, _ comment: Comment
    ) {
        guard plain.horde.handsOutJobs, let worker = plain.horde.workers[worker] else { return }
        #expect(plain.choice(for: worker, reading: horde.vault) == nil, comment)
    }

    /// Facts alone lead to the same horde, and what is passed over is counted right.
    private func compareState(
        _ horde: SmallHorde, _ plain: PlainHorde, _ comment: Comment
    ) {
        #expect(plain.horde.ledger.treasury == horde.state.ledger.treasury, comment)
        #expect(plain.horde.runningJobs == horde.state.runningJobs, comment)
        #expect(plain.horde.queue.load == horde.state.queue.load, comment)
        for worker in horde.state.workers.values.sorted(by: { $0.id < $1.id }).prefix(1) {
            #expect(
                horde.state.skipped(for: worker, reading: horde.vault)
                    == plain.skipped(for: worker, reading: horde.vault), comment)
            let choice = plain.choice(for: worker, reading: horde.vault)
            let selected = horde.state.selection(for: worker, reading: horde.vault)
            #expect(selected?.request == choice?.request, comment)
            #expect(selected?.isElderTurn == choice?.isElderTurn, comment)
        }
    }

    /// The pop that the jobs from an index on are for.
    private func answer(after index: Int, in events: [HordeEvent]) -> PopID? {
        for event in events[index...] {
            if case .volatile(let event) = event,
                case .popAnswered(let pop, _, _, _) = event.fact
            {
                return pop
            }
        }
        return nil
    }
}
