import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Callers that wait")
struct WaitingTests {
    private let stage: ServiceStage
    private let owner: UserID

    init() async throws {
        stage = try await ServiceStage()
        owner = try await stage.user("owner")
        // From here on the worker is known, and its pops write nothing down.
        _ = try await stage.pop(of: owner)
        await stage.service.commitNext()
    }

    private func look(
        at request: RequestID, wait: Duration = .seconds(60)
    ) async -> Task<RequestStatus, any Error> {
        let before = await stage.service.statusWaiterCount
        let look = Task { try await stage.service.status(of: request, wait: wait) }
        await stage.until("somebody waits for a status") {
            await stage.service.statusWaiterCount == before + 1
        }
        return look
    }

    private func ask(wait: Duration = .seconds(60)) async -> Task<PopOutcome, any Error> {
        let ask = Task { try await stage.pop(of: owner, wait: wait) }
        await stage.until("a pop waits") { await stage.service.popWaiters.count == 1 }
        return ask
    }

    enum News: CaseIterable { case text, end, failure, cancellation, deadline, expiry, leaving }

    @Test("A status that waits wakes at a text, an end, and its deadline", arguments: News.allCases)
    func status(news: News) async throws {
        let count = news == .text ? 2 : 1
        let request = try await stage.submit(.anonymous, RequestTerms(count: count))
        let wait: Duration = news == .expiry ? .seconds(2000) : .seconds(60)
        let looks = [await look(at: request, wait: wait), await look(at: request, wait: wait)]
        switch news {
        case .text, .end:
            let job = try await stage.job(of: owner)
            #expect(await stage.service.statusWaiterCount == 2)
            _ = try await stage.deliver(job, by: owner)
        case .failure:
            for failure in 1...3 {
                #expect(await stage.service.statusWaiterCount == 2, "failure \(failure)")
                let job = try await stage.job(of: owner)
                try await stage.service.fail(job, by: owner)
            }
        case .cancellation: _ = try await stage.service.cancel(request)
        case .deadline:
            await stage.pass(.milliseconds(59_999))
            #expect(await stage.service.statusWaiterCount == 2)
            await stage.pass(.milliseconds(1))
        case .expiry: await stage.pass(.seconds(1200))
        case .leaving: for look in looks { look.cancel() }
        }
        await stage.until("nobody waits") { await stage.service.statusWaiterCount == 0 }
        for look in looks {
            if news == .expiry {
                await #expect(throws: HordeRejection.unknownRequest) { try await look.value }
                continue
            }
            let status = try await look.value
            #expect(status.delivered == (news == .text || news == .end ? 1 : 0))
            #expect(status.isDone == [.end, .failure, .cancellation].contains(news))
            #expect(status.isFaulted == (news == .failure))
        }
        #expect(await stage.service.statusWaiters.isEmpty)
    }

    @Test("A status of what is done does not wait")
    func doneAlready() async throws {
        let request = try await stage.submit()
        _ = try await stage.service.cancel(request)
        #expect(try await stage.service.status(of: request, wait: .seconds(60)).isDone)
    }

    @Test("A pop that waits gets the next request that suits")
    func popWakes() async throws {
        let ask = await ask()
        _ = try await stage.submit(.anonymous, RequestTerms(models: ["other-1B"]))
        #expect(await stage.service.popWaiters.count == 1)
        _ = try await stage.submit(prompt: "Wake up")
        let outcome = try await ask.value
        #expect(outcome.jobs.first?.texts.prompt == "Wake up")
        #expect(outcome.jobs.first?.limit == .seconds(150))
    }

    @Test("A pop that has waited long enough is told what was passed over")
    func popDeadline() async throws {
        let ask = await ask()
        _ = try await stage.submit(.anonymous, RequestTerms(models: ["other-1B"]))
        await stage.pass(.milliseconds(59_999))
        #expect(await stage.service.popWaiters.count == 1)
        await stage.pass(.milliseconds(1))
        let outcome = try await ask.value
        #expect(outcome.jobs.isEmpty && outcome.skipped == [.models: 1])
    }

    @Test("A pop whose caller has gone leaves no trace")
    func cancelledPop() async throws {
        let ask = await ask()
        ask.cancel()
        #expect(try await ask.value.jobs.isEmpty)
        let request = try await stage.submit()
        #expect(try await stage.service.status(of: request).waiting == 1)
        #expect(await stage.service.popWaiters.isEmpty)
        #expect(await stage.service.state.waitingPops.count == 0)
        await stage.until("the answers are taken") { await stage.service.popAnswers.isEmpty }
    }

    @Test("A job that was given to a caller that has gone goes back")
    func cancelledCaller() async throws {
        let request = try await stage.submit()
        let ask = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await stage.pop(of: owner)
        }
        #expect(try await ask.value.jobs.isEmpty)
        let status = try await stage.service.status(of: request)
        #expect(status.waiting == 1 && status.running == 0)
        #expect(try await stage.pop(of: owner).jobs.count == 1)
    }

    @Test("A caller that has gone before it waits does not wait")
    func cancelledBeforeWaiting() async throws {
        let request = try await stage.submit(.anonymous, RequestTerms(models: ["other-1B"]))
        let ask = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await stage.pop(of: owner, wait: .seconds(60))
        }
        #expect(try await ask.value.jobs.isEmpty)
        let look = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await stage.service.status(of: request, wait: .seconds(60))
        }
        #expect(try await look.value.waiting == 1)
        #expect(await stage.service.statusWaiterCount == 0)
    }

    @Test("Too many who wait are answered at once")
    func tooMany() async throws {
        var policy = HordePolicy.friends
        policy.waitingPops = 0
        policy.waitingReaders = 0
        let stage = try await ServiceStage(policy: policy)
        let owner = try await stage.user("owner")
        #expect(try await stage.pop(of: owner, wait: .seconds(60)).jobs.isEmpty)
        let request = try await stage.submit(.anonymous, RequestTerms(models: ["other-1B"]))
        #expect(try await stage.service.status(of: request, wait: .seconds(60)).waiting == 1)
    }
}
