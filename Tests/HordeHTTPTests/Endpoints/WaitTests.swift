import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import HordeCore
@testable import HordeHTTP

/// Answers that wait until there is something to say.
@Suite(.timeLimit(.minutes(1))) struct WaitTests {
    /// Lets others run until a condition holds.
    private func until(_ condition: () async throws -> Bool) async throws {
        while try await !condition() { await Task.yield() }
    }

    @Test func aWaitingPopGetsTheNextJob() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            async let waiting = horde.pop(owner.key, more: #","wait":30"#)
            try await until { await !horde.service.popWaiters.isEmpty }
            _ = try await horde.ask(prompt: "at last")
            let reply = try await waiting
            #expect(reply["payload"]?["prompt"]?.text == "at last")
            #expect(reply.headers[.connection] == "close")
        }
    }

    @Test func aWaitingPopEndsWithTheUsualAnswer() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            async let waiting = horde.pop(owner.key, more: #","wait":2.5"#)
            try await until { await !horde.service.popWaiters.isEmpty }
            horde.clock.advance(by: .seconds(2))
            await horde.service.sweep()
            #expect(await horde.service.popWaiters.count == 1)
            horde.clock.advance(by: .seconds(1))
            await horde.service.sweep()
            let reply = try await waiting
            #expect(reply["id"] == .null)
            #expect(reply["payload"]?.names.count == 6)
        }
    }

    @Test func aWaitingReaderGetsTheText() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let request = try await horde.ask()
            let job = try await horde.pop(owner.key)["id"]?.text ?? ""
            async let waiting = horde.get("\(Harness.status)/\(request)?wait=30")
            try await until { await horde.service.statusWaiterCount == 1 }
            _ = try await horde.deliver(owner.key, job: job)
            let reply = try await waiting
            #expect(reply["done"]?.truth == true)
            #expect(reply["generations"]?.count == 1)
            // What is over needs no waiting.
            let again = try await horde.get("\(Harness.status)/\(request)?wait=30")
            #expect(again["done"]?.truth == true)
        }
    }

    /// Watching a connection uses it up, so a client must not send another request on it.
    @Test func aRefusalOfACallThatWaitsClosesItsConnectionToo() async throws {
        try await Harness.run { horde in
            let unknown = "\(Harness.status)/00000000-0000-4000-8000-000000000000"
            let waited = try await horde.get("\(unknown)?wait=30")
            #expect(waited.status == 404)
            #expect(waited.headers[.connection] == "close")
            let plain = try await horde.get(unknown)
            #expect(plain.status == 404)
            #expect(plain.headers[.connection] == nil)
        }
    }

    @Test(arguments: ["-1", "61", "\"30\"", "null", "true", "1e9", "60.1"])
    func wrongWaits(wait: String) async throws {
        try await Harness.run { horde in
            let body = Harness.popBody(more: #","wait":\#(wait)"#)
            let pop = try await horde.post(Harness.pop, key: Harness.anonymous, body)
            #expect(pop.faults == ["wait"])
            let request = try await horde.ask()
            let value = wait.filter { $0 != "\"" } == "30" ? "x" : wait
            let query = value.contains("\"") ? "x" : value
            let status = try await horde.get("\(Harness.status)/\(request)?wait=\(query)")
            #expect(status.status == 400)
            #expect(status.faults == ["wait"])
        }
    }

    @Test(arguments: ["0x1", "1e1", "+1", "-0", "nan", "", "."])
    func queriesThatAreNoDecimals(wait: String) async throws {
        try await Harness.run { horde in
            let request = try await horde.ask()
            let status = try await horde.get("\(Harness.status)/\(request)?wait=\(wait)")
            #expect(status.status == 400)
            #expect(status.faults == ["wait"])
        }
    }

    @Test func noWaitIsNoWait() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            #expect(try await horde.pop(owner.key, more: #","wait":0"#)["id"] == .null)
            let request = try await horde.ask()
            let reply = try await horde.get("\(Harness.status)/\(request)?wait=0")
            #expect(reply.status == 200)
        }
    }

    /// A worker that goes away while it waits takes no job with it.
    @Test func aClientThatIsGoneSwallowsNothing() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person()
            let port = try #require(horde.client.port)
            let client = TestClient(host: "localhost", port: port)
            client.connect()
            let body = ByteBuffer(string: Harness.popBody(more: #","wait":60"#))
            try await client.executeAndDontWaitForResponse(
                TestClient.Request(
                    Harness.pop, method: .post,
                    headers: [.apiKey: owner.key, .contentType: "application/json"], body: body))
            try await until { await !horde.service.popWaiters.isEmpty }
            try await client.shutdown()
            try await until { await horde.service.popWaiters.isEmpty }
            let request = try await horde.ask()
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["waiting"]?.integer == 1)
            #expect(status["processing"]?.integer == 0)
            let job = try await horde.pop(owner.key, name: "Other")
            #expect(job["id"]?.text != nil)
        }
    }

    @Test func aReaderThatIsGoneIsForgotten() async throws {
        try await Harness.run(setup: .live) { horde in
            let request = try await horde.ask()
            let port = try #require(horde.client.port)
            let client = TestClient(host: "localhost", port: port)
            client.connect()
            try await client.executeAndDontWaitForResponse(
                TestClient.Request("\(Harness.status)/\(request)?wait=60", method: .get))
            try await until { await horde.service.statusWaiterCount == 1 }
            try await client.shutdown()
            try await until { await horde.service.statusWaiterCount == 0 }
        }
    }

    /// A server that stops does not leave waiting callers hanging.
    @Test func anOrderlyStopAnswersWhoWaits() async throws {
        let waiting = Mutex<Task<TestClient.Response, any Error>?>(nil)
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person()
            let port = try #require(horde.client.port)
            let task = Task {
                try await TestClient.withClient(host: "localhost", port: port) { client in
                    try await client.post(
                        Harness.pop,
                        headers: [.apiKey: owner.key, .contentType: "application/json"],
                        body: ByteBuffer(string: Harness.popBody(more: #","wait":60"#)))
                }
            }
            waiting.withLock { $0 = task }
            try await until { await !horde.service.popWaiters.isEmpty }
        }
        let task = try #require(waiting.withLock { $0 })
        let response = try await task.value
        #expect(response.status == .ok)
    }
}
