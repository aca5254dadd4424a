import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Answers and the disk")
struct GroupCommitTests {
    private func register(_ number: UInt64, on stage: ServiceStage) -> Task<UserView, any Error> {
        Task {
            try await stage.service.register(
                Registration(name: "user \(number)", key: HordeFixture.key(number)))
        }
    }

    @Test("A durable answer waits for its batch")
    func waits() async throws {
        let stage = try await ServiceStage()
        stage.journal.setOpen(false)
        let answer = register(50, on: stage)
        await stage.untilWaiting()
        let writing = await stage.beginWriting()
        #expect(await stage.service.commitWaiters.count == 1)
        #expect(try await stage.journal.load().users.count == 2)
        stage.journal.release()
        #expect(try await answer.value.profile.name == "user 50")
        #expect(await writing.value)
        #expect(try await stage.journal.load().users.count == 3)
    }

    @Test("What comes during a write shares the next batch")
    func shared() async throws {
        let stage = try await ServiceStage()
        stage.journal.setOpen(false)
        let first = register(50, on: stage)
        await stage.untilWaiting()
        let writing = await stage.beginWriting()
        let others = (51...55).map { register($0, on: stage) }
        await stage.untilWaiting(6)
        // Nobody else writes meanwhile.
        #expect(await stage.service.commitNext() == false)
        stage.journal.release()
        _ = try await first.value
        #expect(await writing.value)
        #expect(await stage.service.commitWaiters.count == 5)
        let next = await stage.beginWriting()
        stage.journal.release()
        #expect(await next.value)
        for other in others { _ = try await other.value }
        #expect(stage.journal.batches.last?.events.count == 5)
        #expect(stage.journal.batches.map(\.number) == [1, 2, 3])
    }

    @Test("Who reads what is not on disk waits for it; other reads do not")
    func reads() async throws {
        let stage = try await ServiceStage()
        let (giver, taker) = (try await stage.user("g", kudos: Kudos(9)), try await stage.user("t"))
        let other = try await stage.user("other")
        stage.journal.setOpen(false)
        let order = TransferOrder(source: giver, destination: taker, amount: Kudos(4))
        let transfer = Task { try await stage.service.transfer(order) }
        await stage.untilWaiting()
        let reads = [giver, taker].map { user in Task { try await stage.service.user(user) } }
        let page = Task { try await stage.service.users(page: 1, size: 9, by: .kudos) }
        await stage.untilWaiting(4)
        #expect(try await stage.service.user(other).balance == .zero)
        let writing = await stage.beginWriting()
        stage.journal.release()
        #expect(await writing.value)
        #expect(try await transfer.value == Kudos(4))
        #expect(try await reads[0].value.balance == Kudos(5))
        #expect(try await reads[1].value.balance == Kudos(4))
        #expect(try await page.value.count == 5)
        #expect(try await stage.service.user(giver).balance == Kudos(5))
    }

    @Test("What changed during a write is still waited for when that write is done")
    func readsAfterWrite() async throws {
        let stage = try await ServiceStage()
        let (giver, taker) = (try await stage.user("g", kudos: Kudos(9)), try await stage.user("t"))
        stage.journal.setOpen(false)
        let first = register(50, on: stage)
        await stage.untilWaiting()
        let writing = await stage.beginWriting()
        let order = TransferOrder(source: giver, destination: taker, amount: Kudos(4))
        let transfer = Task { try await stage.service.transfer(order) }
        await stage.untilWaiting(2)
        stage.journal.release()
        #expect(await writing.value)
        _ = try await first.value
        let read = Task { try await stage.service.user(taker) }
        await stage.untilWaiting(2)
        let next = await stage.beginWriting()
        stage.journal.release()
        #expect(await next.value)
        #expect(try await read.value.balance == Kudos(4))
        #expect(try await transfer.value == Kudos(4))
    }

    @Test("A text is shown when its payment is on disk")
    func status() async throws {
        let stage = try await ServiceStage()
        let owner = try await stage.user("owner")
        let request = try await stage.submit()
        let job = try await stage.job(of: owner)
        await stage.service.commitNext()
        stage.journal.setOpen(false)
        let delivery = stage.delivery(of: job, by: owner)
        await stage.untilWaiting()
        let status = Task { try await stage.service.status(of: request) }
        await stage.untilWaiting(2)
        let writing = await stage.beginWriting()
        stage.journal.release()
        #expect(await writing.value)
        #expect(try await delivery.value == Kudos(centikudos: 5))
        #expect(try await status.value.generations.map(\.text) == ["abcd"])
    }

    @Test("Who waits for thirty seconds is told that the outcome is pending")
    func patience() async throws {
        let stage = try await ServiceStage()
        stage.journal.setOpen(false)
        let answer = register(50, on: stage)
        await stage.untilWaiting()
        let writing = await stage.beginWriting()
        await stage.pass(.milliseconds(29_999))
        #expect(await stage.service.commitWaiters.count == 1)
        await stage.pass(.milliseconds(1))
        await #expect(throws: HordeRejection.outcomePending) { try await answer.value }
        stage.journal.release()
        #expect(await writing.value)
        // It has got there, and asking again says so.
        #expect(await stage.service.user(withKey: HordeFixture.key(50)) == UserID(2))
        #expect(try await stage.journal.load().users.count == 3)
    }
}
