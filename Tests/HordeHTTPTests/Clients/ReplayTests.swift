import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// Programs as they are used today get what they cannot do without, over real connections.
@Suite struct ReplayTests {
    @Test(arguments: RecordedRequester.all, RecordedWorker.all)
    func aTextGetsFromEachWorkerToEachRequester(
        requester: RecordedRequester, worker: RecordedWorker
    ) async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            try await pop(worker, owner.key, horde).expectNoJob()

            let receipt = try await ask(requester, horde)
            #expect(receipt.status == 202, "the website's client takes no other status")
            let id = try #require(receipt["id"]?.text)
            #expect(id.count == 36)
            #expect(receipt["message"] == nil, "the SDK dies of null")
            #expect(receipt["kudos"]?.integer != nil, "it must be integral")
            let waiting = try await horde.get("\(Harness.status)/\(id)")
            waiting.expectReadableStatus()
            #expect(waiting["done"]?.truth == false)
            #expect(waiting["is_possible"]?.truth == true, "clients give up at false")
            #expect(try #require(waiting["wait_time"]?.integer) >= 2, "below, one polls hotly")

            let work = try await pop(worker, owner.key, horde)
            let job = try #require(work["id"]?.text)
            #expect(work["ids"]?.values == [.string(job)])
            #expect(work["softprompt"] == .null)
            let payload = try #require(work["payload"])
            #expect(payload["prompt"]?.text == "Once")
            #expect(payload["max_length"]?.integer != nil)
            #expect(payload["max_context_length"]?.integer != nil)
            #expect(!work.text.contains("canary"), "unknown settings never reach a worker")

            let paid = try await submit(worker, job, owner.key, horde)
            #expect(paid.status == 200)
            #expect(paid["reward"]?.number != nil)

            for _ in 1...2 {
                let done = try await horde.get("\(Harness.status)/\(id)")
                done.expectReadableStatus()
                #expect(done["done"]?.truth == true)
                let text = try #require(done["generations"]?[0])
                #expect(text["text"]?.text == "upon a time")
                #expect(text["worker_name"]?.text == "Den")
                #expect(text["worker_id"]?.text?.count == 36)
                #expect(text["model"]?.text == "koboldcpp/tiny-8B")
                #expect(text["state"]?.text == "ok")
                #expect(text["seed"]?.integer != nil)
            }
        }
    }

    @Test(arguments: RecordedRequester.all)
    func theStopButtonNeedsNoKey(requester: RecordedRequester) async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            try await pop(RecordedWorker.all[0], owner.key, horde).expectNoJob()
            let id = try #require(try await ask(requester, horde)["id"]?.text)
            let stopped = try await horde.delete("\(requester.stopPath)/\(id)")
            #expect(stopped.status == 200)
            stopped.expectReadableStatus()
            #expect(stopped["done"]?.truth == true)
            try await pop(RecordedWorker.all[0], owner.key, horde).expectNoJob()
        }
    }

    /// The bridge of 2023 does that after four tries.
    @Test func aSubmitWithoutAJobIsRefusedCleanly() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let reply = try await horde.post(
                Harness.submit, key: owner.key,
                #"{"id":null,"generation":"faulted","state":"faulted","seed":-1}"#)
            #expect((400...404).contains(reply.status))
            #expect(reply["message"]?.text != nil)
        }
    }

    private func ask(_ requester: RecordedRequester, _ horde: Harness) async throws -> Reply {
        try await horde.send(
            .post, Harness.async, key: Harness.anonymous, body: requester.body,
            headers: requester.headers)
    }

    private func pop(
        _ worker: RecordedWorker, _ key: String, _ horde: Harness
    ) async throws -> Reply {
        let reply = try await horde.send(
            .post, Harness.pop, key: key, body: worker.pop, headers: worker.headers)
        #expect(reply.status == 200, "\(reply.text)")
        return reply
    }

    private func submit(
        _ worker: RecordedWorker, _ job: String, _ key: String, _ horde: Harness
    ) async throws -> Reply {
        try await horde.send(
            .post, Harness.submit, key: key, body: #"{"id":"\#(job)",\#(worker.submit)}"#,
            headers: worker.headers)
    }
}
