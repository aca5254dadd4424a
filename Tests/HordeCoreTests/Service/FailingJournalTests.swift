import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("A disk that fails")
struct FailingJournalTests {
    static let faults: [GatedJournal.Outcome] = [.failed, .unknownButWritten, .unknownAndLost]

    /// A stage on which the payment of a text did not get to the disk.
    private struct Trouble {
        let stage: ServiceStage
        let owner: UserID
        let delivery: Task<Kudos, any Error>

        init(_ fault: GatedJournal.Outcome) async throws {
            let stage = try await ServiceStage()
            let owner = try await stage.user("owner")
            _ = try await stage.submit()
            let job = try await stage.job(of: owner)
            await stage.service.commitNext()
            stage.journal.setOpen(false)
            delivery = stage.delivery(
                of: job, by: owner, text: "a text of 20 bytes..")
            await stage.untilWaiting()
            let writing = await stage.beginWriting()
            stage.journal.release(fault)
            #expect(await writing.value == false)
            (self.stage, self.owner) = (stage, owner)
        }
    }

    @Test(
        "Durable commands are refused, requests are taken, jobs are not handed out",
        arguments: faults)
    func refuses(fault: GatedJournal.Outcome) async throws {
        let trouble = try await Trouble(fault)
        let (stage, owner) = (trouble.stage, trouble.owner)
        await #expect(throws: HordeRejection.storageUnavailable) {
            try await stage.service.register(
                Registration(name: "new", key: HordeFixture.key(70)))
        }
        let users = await stage.service.state.users.count
        #expect(users == 3)
        let request = try await stage.submit()
        let outcome = try await stage.pop(of: owner)
        #expect(outcome.jobs.isEmpty && outcome.skipped.isEmpty)
        // A worker that would have to be written down is refused.
        await #expect(throws: HordeRejection.storageUnavailable) {
            try await stage.pop("new", of: owner)
        }
        #expect(try await stage.service.status(of: request).waiting == 1)
        stage.journal.setOpen(true)
        #expect(await stage.service.commitNext())
        _ = try await trouble.delivery.value
    }

    @Test("It resumes by itself, wakes who waits, and pays nothing twice", arguments: faults)
    func recovers(fault: GatedJournal.Outcome) async throws {
        let trouble = try await Trouble(fault)
        let (stage, owner) = (trouble.stage, trouble.owner)
        let waiting = Task { try await stage.pop(of: owner, wait: .seconds(600)) }
        await stage.until("a pop waits") { await stage.service.popWaiters.count == 1 }
        let request = try await stage.submit()
        #expect(await stage.service.popWaiters.count == 1)
        // It fails again, and nothing changes.
        let again = await stage.beginWriting()
        stage.journal.release(fault)
        #expect(await again.value == false)
        #expect(await stage.service.isFailing)
        let running = Task { await stage.service.run() }
        await stage.until("the batch is tried again") { stage.journal.isWaiting }
        stage.journal.setOpen(true)
        #expect(try await trouble.delivery.value == Kudos(centikudos: 24))
        let jobs = try await waiting.value.jobs
        #expect(jobs.count == 1)
        #expect(try await stage.service.status(of: request).running == 1)
        #expect(await stage.service.isFailing == false)
        running.cancel()
        await running.value
        let snapshot = try await stage.journal.load()
        #expect(snapshot.users[owner.number].balance.balance == Kudos(centikudos: 24))
        #expect(snapshot.users[0].balance.balance == Kudos(centikudos: -24))
        #expect(snapshot.users[owner.number].statistics.textsContributed == 1)
    }

    @Test("An audit that cannot be made is refused in the same way")
    func auditNeedsAnAdministrator() async throws {
        let stage = try await ServiceStage()
        let user = try await stage.user("user", kudos: Kudos(5))
        await #expect(throws: HordeRejection.notAdministrator) {
            try await stage.service.audit(by: user)
        }
        let report = try await stage.service.audit(by: HordeFixture.root)
        #expect(report.isSound && report.entries == 1)
    }
}
