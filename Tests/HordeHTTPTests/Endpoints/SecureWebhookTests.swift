import AsyncHTTPClient
import HTTPTypes
import HordeCore
import NIOPosix
import NIOSSL
import Testing

@testable import HordeHTTP

/// Webhooks over TLS, as they are in use, with certificates made here.
@Suite(.enabled("openssl makes certificates.") { TestCertificate.canBeMade })
struct SecureWebhookTests {
    /// Webhooks that trust what a client with `security` trusts; nil for what the system does.
    private static func webhooks(
        _ clock: any WallClock, trusting security: TLSConfiguration?
    ) -> Webhooks {
        let resolver = NIOThreadPool(numberOfThreads: 1)
        var sender = HTTPWebhookSender(reach: .private, resolver: resolver)
        sender.usual.tlsConfiguration = security
        return Webhooks(reach: .private, clock: clock, sender: sender, resolver: resolver)
    }

    /// From the request to the call, whose body is signed with the secret of the receipt.
    @Test func aTextIsToldSigned() async throws {
        let certificate = try TestCertificate(for: "localhost")
        let trusted = certificate.trusted
        try await WebhookReceiver.run(security: certificate.shown) { receiver in
            try await Harness.run(webhooks: { Self.webhooks($0, trusting: trusted) }) { horde in
                let owner = try await horde.person("owner")
                let address = "https://localhost:\(receiver.port)/texts"
                let taken = try await horde.post(
                    Harness.async, key: Harness.anonymous,
                    #"{"prompt":"Once","webhook":"\#(address)"}"#)
                #expect(taken.status == 202)
                let secret = try #require(taken["webhook_secret"]?.text)
                let job = try #require(try await horde.pop(owner.key)["id"]?.text)
                _ = try await horde.deliver(owner.key, job: job)
                let call = try #require(await receiver.next())
                #expect(call.isSigned(with: secret))
                #expect(call.json?["text"]?.text == "upon a time")
                #expect(call.json?["request"]?.text == taken["id"]?.text)
            }
        }
    }

    @Test func aCallIsRepeatedTwice() async throws {
        let certificate = try TestCertificate(for: "localhost")
        let statuses = [HTTPResponse.Status.internalServerError, .serviceUnavailable]
        try await WebhookReceiver.run(
            answering: statuses, security: certificate.shown
        ) { receiver in
            let clock = ImpatientClock()
            let webhooks = Self.webhooks(clock, trusting: certificate.trusted)
            await Self.send(receiver.port, through: webhooks)
            for _ in 0..<3 {
                #expect(await receiver.next()?.isSigned(with: "secret") == true)
            }
            #expect(clock.slept == [.seconds(1), .seconds(4)])
            #expect(webhooks.figures.taken == 1 && webhooks.figures.failed == 0)
        }
    }

    /// Of somebody else, for another name, or one that the system does not know: nothing is sent.
    @Test func aCertificateThatIsNotTrustedIsRefused() async throws {
        let own = try TestCertificate(for: "localhost")
        let foreign = try TestCertificate(for: "localhost")
        let misnamed = try TestCertificate(for: "elsewhere.example")
        for (shown, trusted) in [
            (own.shown, foreign.trusted), (misnamed.shown, misnamed.trusted), (own.shown, nil),
        ] {
            try await WebhookReceiver.run(security: shown) { receiver in
                let clock = ImpatientClock()
                let webhooks = Self.webhooks(clock, trusting: trusted)
                await Self.send(receiver.port, through: webhooks)
                #expect(webhooks.figures.failed == 1 && webhooks.figures.taken == 0)
                #expect(clock.slept == [.seconds(1), .seconds(4)], "it may be mended meanwhile")
                #expect(receiver.calls == 0)
            }
        }
    }

    /// Lets one text be told, until it is taken or given up.
    private static func send(_ port: Int, through webhooks: Webhooks) async {
        await withThrowingTaskGroup { group in
            group.addTask { try await webhooks.run() }
            webhooks.offer(WebhookTests.text(at: "https://localhost:\(port)/texts"))
            while webhooks.figures.taken + webhooks.figures.failed == 0 { await Task.yield() }
            group.cancelAll()
        }
    }
}
