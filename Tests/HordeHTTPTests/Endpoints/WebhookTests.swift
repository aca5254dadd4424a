import HTTPTypes
import HordeCore
import Synchronization
import Testing

@testable import HordeHTTP

/// Requesters that are told of their texts.
@Suite struct WebhookTests {
    private static func webhooks(
        _ reach: WebhookReach
    ) -> @Sendable (TestClock) -> Webhooks {
        { Webhooks(reach: reach, clock: $0) }
    }

    private static func ask(
        _ horde: Harness, _ key: String, webhook: String, more: String = ""
    ) async throws -> Reply {
        try await horde.post(
            Harness.async, key: key, #"{"prompt":"Once","webhook":"\#(webhook)"\#(more)}"#)
    }

    @Test func aTextIsToldSigned() async throws {
        try await WebhookReceiver.run { receiver in
            try await Harness.run(webhooks: Self.webhooks(.private)) { horde in
                let service = try await horde.person("service")
                let owner = try await horde.person("owner")
                _ = try await horde.put(
                    "/api/v2/users/\(service.id)", key: horde.administrator, #"{"service":true}"#)
                let taken = try await Self.ask(
                    horde, service.key, webhook: "http://localhost:\(receiver.port)/texts?a=1",
                    more: #","proxied_account":"somebody else""#)
                #expect(taken.status == 202)
                let secret = try #require(taken["webhook_secret"]?.text)
                #expect(secret.utf8.count == 22)
                let job = try #require(try await horde.pop(owner.key)["id"]?.text)
                let paid = try await horde.deliver(owner.key, job: job)
                #expect(paid.status == 200)

                let call = try #require(await receiver.next())
                #expect(call.isSigned(with: secret))
                #expect(!call.isSigned(with: "another"))
                #expect(
                    call.json?.names == [
                        "text", "id", "seed", "gen_metadata", "worker_id", "worker_name", "model",
                        "state", "request", "kudos", "proxied_account",
                    ])
                #expect(call.json?["text"]?.text == "upon a time")
                #expect(call.json?["id"]?.text == job)
                #expect(call.json?["request"]?.text == taken["id"]?.text)
                #expect(call.json?["kudos"]?.number == paid["reward"]?.number)
                #expect(call.json?["proxied_account"]?.text == "somebody else")
            }
        }
    }

    @Test func aRequestWithoutWebhookHasNoSecret() async throws {
        try await Harness.run(webhooks: Self.webhooks(.public)) { horde in
            let taken = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"Once"}"#)
            #expect(taken["webhook_secret"] == nil)
        }
    }

    /// A redirect is an answer like any other that is not 2xx: it is not followed.
    @Test func aCallIsRepeatedTwice() async throws {
        try await WebhookReceiver.run(answering: [.internalServerError, .found]) { receiver in
            let clock = ImpatientClock()
            let webhooks = Webhooks(reach: .private, clock: clock)
            await withThrowingTaskGroup { group in
                group.addTask { try await webhooks.run() }
                webhooks.offer(Self.text(at: "http://localhost:\(receiver.port)/texts"))
                for _ in 0..<3 {
                    #expect(await receiver.next()?.isSigned(with: "secret") == true)
                }
                while webhooks.figures.taken == 0 { await Task.yield() }
                group.cancelAll()
            }
            #expect(clock.slept == [.seconds(1), .seconds(4)])
            #expect(webhooks.figures.failed == 0)
        }
    }

    @Test func aCallIsGivenUpAfterThreeTries() async throws {
        let sender = FailingSender(.failed)
        let clock = ImpatientClock()
        let webhooks = Webhooks(reach: .public, clock: clock, sender: sender)
        await withThrowingTaskGroup { group in
            group.addTask { try await webhooks.run() }
            webhooks.offer(Self.text(at: "https://example.org/"))
            while webhooks.figures.failed == 0 { await Task.yield() }
            group.cancelAll()
        }
        #expect(sender.calls == 3)
    }

    @Test func oneMoreThanTheQueueHoldsIsDropped() {
        let webhooks = Webhooks(
            reach: .public, clock: ImpatientClock(), sender: FailingSender(.failed))
        for _ in 0..<258 { webhooks.offer(Self.text(at: "https://example.org/")) }
        #expect(webhooks.figures.dropped == 2)
    }

    /// The address is judged when it is connected to, after its name was resolved.
    @Test func aNameOfThisMachineIsNotCalled() async throws {
        try await WebhookReceiver.run { receiver in
            let webhooks = Webhooks(reach: .public, clock: ImpatientClock())
            await withThrowingTaskGroup { group in
                group.addTask { try await webhooks.run() }
                for host in ["localhost", "127.0.0.1", "2130706433", "[::1]", "0.0.0.0"] {
                    webhooks.offer(Self.text(at: "http://\(host):\(receiver.port)/"))
                }
                while webhooks.figures.failed < 5 { await Task.yield() }
                group.cancelAll()
            }
            #expect(webhooks.figures.taken == 0)
        }
    }

    @Test(arguments: [
        ("http://example.org/", 400), ("ftp://example.org/", 400), ("https://", 400),
        ("https://a:b@example.org/", 400), ("https://example.org:0/", 400),
        ("https://exa mple.org/", 400), ("https://10.0.0.1/", 400), ("https://127.0.0.1/", 400),
        ("https://169.254.169.254/latest/meta-data", 400), ("https://[::1]/", 400),
        ("https://[fd00::1]/", 400), ("https://[fe80::1]/", 400), ("https://[ff02::1]/", 400),
        ("https://[::ffff:10.0.0.1]/", 400), ("https://[64:ff9b::a00:1]/", 400),
        ("https://224.0.0.1/", 400), ("https://100.64.0.1/", 400), ("", 400),
        ("https://localhost/", 400), ("https://LocalHost./x", 400), ("https://a.localhost/", 400),
        ("https://localhost.example.org/", 202),
        ("https://example.org/texts?for=1#here", 202), ("HTTPS://Example.org", 202),
        ("https://192.0.43.8:8443/x", 202), ("https://[2606:2800:220:1::1]/", 202),
    ])
    func addressesThatWillDo(_ webhook: String, _ status: Int) async throws {
        try await Harness.run(webhooks: Self.webhooks(.public)) { horde in
            let reply = try await Self.ask(horde, Harness.anonymous, webhook: webhook)
            #expect(reply.status == status, "\(webhook)")
            if status == 400 { #expect(reply.code == "BadRequest") }
        }
    }

    @Test func aHordeThatCallsNobodySaysSo() async throws {
        for webhooks in [nil, Self.webhooks(.off)] {
            try await Harness.run(webhooks: webhooks) { horde in
                let reply = try await Self.ask(
                    horde, Harness.anonymous, webhook: "https://example.org/")
                #expect(reply.status == 400)
                #expect(reply.code == "BadRequest")
            }
        }
    }

    /// Neither the address nor its secret nor whom a service asked for is ever shown.
    @Test func nothingOfAWebhookIsLogged() async throws {
        let log = CapturingLog()
        let webhooks: @Sendable (TestClock) -> Webhooks = { _ in
            Webhooks(
                reach: .public, clock: ImpatientClock(), logger: log.logger(),
                sender: FailingSender(.failed))
        }
        try await Harness.run(logger: log.logger(), webhooks: webhooks) { horde in
            let owner = try await horde.person("owner")
            let taken = try await Self.ask(
                horde, owner.key, webhook: "https://canary.example.org/canary")
            let job = try #require(try await horde.pop(owner.key)["id"]?.text)
            _ = try await horde.deliver(owner.key, job: job)
            while !log.text.contains("given up") { await Task.yield() }
            #expect(!log.text.contains(taken["webhook_secret"]?.text ?? "canary"))
        }
        #expect(!log.text.contains("canary"))
        let text = Self.text(at: "https://canary.example.org/")
        for shown in ["\(text)", String(reflecting: text), "\(text.callback)"] {
            #expect(!shown.contains("canary") && !shown.contains("upon"))
        }
        let notice = try #require(WebhookNotice(text))
        #expect("\(notice)" == "redacted")
    }

    static func text(at address: String) -> CalledBack {
        CalledBack(
            request: RequestID(bits: 1),
            generation: Generation(
                job: JobID(bits: 2), text: "upon", worker: WorkerID(bits: 3), workerName: "Den",
                model: "m", state: .ok, seed: 0, reward: Kudos(1)),
            callback: Callback(address: address, secret: "secret"))
    }
}

/// A sender whose every call comes to the same.
private final class FailingSender: WebhookSender {
    private let result: WebhookResult
    private let count = Mutex(0)

    init(_ result: WebhookResult) { self.result = result }

    var calls: Int { count.withLock { $0 } }

    func send(_ notice: WebhookNotice) async -> WebhookResult {
        count.withLock { $0 += 1 }
        return result
    }
}
