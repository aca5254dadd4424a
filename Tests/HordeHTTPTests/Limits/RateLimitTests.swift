import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

@Suite struct RateLimitTests {
    /// Limits as they are in use, believing proxies on this machine.
    private static var options: HordeHTTPOptions {
        var options = HordeHTTPOptions()
        options.trustedProxies = AddressRange.loopback
        return options
    }

    @Test func theHeadersTellWhatIsLeftAndARefusalWhenToComeAgain() async throws {
        try await Harness.run(options: Self.options) { horde in
            let path = "/api/v2/status/performance"
            let first = try await horde.get(path)
            #expect(first.headers[.rateLimit] == "200")
            #expect(first.headers[.rateLimitRemaining] == "199")
            #expect(first.headers[.rateLimitReset] == "1800000001")
            for _ in 0..<199 {
                let reply = try await horde.get(path)
                #expect(reply.status == 200)
            }
            let refused = try await horde.get(path)
            #expect(refused.status == 429)
            #expect(refused["message"]?.text == "20 per 1 second")
            #expect(refused.headers[.retryAfter] == "1")
            #expect(refused.headers[.rateLimitRemaining] == "0")
            // Another kind of route has a bucket of its own, and the heartbeat has none.
            let heartbeat = try await horde.get("/api/v2/status/heartbeat")
            #expect(heartbeat.status == 200)
            #expect(heartbeat.headers[.rateLimit] == nil)
            horde.clock.advance(by: .milliseconds(50))
            let later = try await horde.get(path)
            #expect(later.status == 200)
        }
    }

    @Test func refusalsCountTooAndBearTheHeaders() async throws {
        try await Harness.run(options: Self.options) { horde in
            let reply = try await horde.post(Harness.async, key: "wrong", #"{"prompt":"a"}"#)
            #expect(reply.status == 401)
            #expect(reply.headers[.rateLimitRemaining] == "199")
        }
    }

    @Test func eachKeyHasABucketWhateverTheAddress() async throws {
        try await Harness.run(options: Self.options, setup: .live) { horde in
            let member = try await horde.person("member")
            func transfer(from address: Int) async throws -> Reply {
                try await horde.send(
                    .post, "/api/v2/kudos/transfer", key: member.key,
                    body: #"{"username":"root#1","amount":1}"#,
                    headers: [.forwardedFor: "192.0.2.\(address)"])
            }
            for address in 0..<90 {
                let reply = try await transfer(from: address)
                #expect(reply.status == 400)
            }
            let refused = try await transfer(from: 200)
            #expect(refused.status == 429)
            #expect(refused["message"]?.text == "1 per 1 second")
        }
    }

    @Test func aForwardedAddressIsBelievedOnlyFromAListedProxy() async throws {
        var options = HordeHTTPOptions()
        for (proxies, isBelieved) in [([], false), (AddressRange.loopback, true)] {
            options.trustedProxies = proxies
            try await Harness.run(options: options, setup: .live) { horde in
                func left(_ addresses: String) async throws -> String? {
                    try await horde.send(
                        .get, "/api/v2/status/performance",
                        headers: [.forwardedFor: addresses]
                    ).headers[.rateLimitRemaining]
                }
                var seen: [String?] = []
                // What a client writes before the proxy's word is not believed, and a chain of
                // listed proxies is walked to the first that is not listed.
                for addresses in [
                    "192.0.2.1", "192.0.2.2", "198.51.100.9, 192.0.2.1", "192.0.2.1, 127.0.0.1",
                ] {
                    seen.append(try await left(addresses))
                }
                #expect(
                    seen
                        == (isBelieved
                            ? ["199", "199", "198", "197"] : ["199", "198", "197", "196"]))
            }
        }
    }

    @Test func switchedOffNobodyIsRefused() async throws {
        var options = HordeHTTPOptions()
        options.limitsRates = false
        try await Harness.run(options: options) { horde in
            for _ in 0..<300 {
                let reply = try await horde.get("/api/v2/status/performance")
                #expect(reply.status == 200)
                #expect(reply.headers[.rateLimit] == nil)
            }
        }
    }

    /// Five, and one more every twelve seconds; changing and looking are not counted with them.
    @Test func keysToLendAreMadeSlowly() async throws {
        try await Harness.run(options: Self.options) { horde in
            let member = try await horde.person("member")
            let path = "/api/v2/sharedkeys"
            var made: [String] = []
            for _ in 0..<5 {
                let reply = try await horde.put(path, key: member.key, "{}")
                #expect(reply.headers[.rateLimit] == "5")
                made += [reply["id"]?.text].compactMap(\.self)
            }
            #expect(made.count == 3, "more a user may not have")
            let refused = try await horde.put(path, key: member.key, "{}")
            #expect(refused.status == 429)
            #expect(refused["message"]?.text == "5 per 1 minute")
            #expect(refused.headers[.retryAfter] == "12")
            let shown = try await horde.get("\(path)/\(made[0])")
            #expect(shown.status == 200)
            let gone = try await horde.delete("\(path)/\(made[0])", key: member.key)
            #expect(gone.status == 200)
            horde.clock.advance(by: .seconds(12))
            let next = try await horde.put(path, key: member.key, "{}")
            #expect(next.status == 200)
        }
    }

    /// The reference server's limits for an address on one path, as so many in so many seconds.
    ///
    /// Ours take at least as many, so that no client meets a limit that it does not know.
    @Test(
        arguments: [
            (RateClass.general, 90, 60), (.request, 90, 60), (.request, 2, 1), (.status, 60, 60),
            (.work, 60, 1), (.transfer, 1, 1), (.transfer, 90, 3600), (.sharedKey, 5, 60),
            (.style, 20, 3600),
        ] as [(RateClass, Int64, Int64)])
    func noLimitIsStricterThanTheReferences(
        rateClass: RateClass, count: Int64, seconds: Int64
    ) throws {
        for rate in [rateClass.perAddress, rateClass.perKey].compactMap(\.self) {
            #expect(rate.burst >= count, "\(rateClass) at once")
            #expect(rate.count * seconds >= count * rate.seconds, "\(rateClass) for long")
        }
    }

    /// What the fastest client known does in ten minutes is never refused.
    @Test func theBusiestKnownClientIsServed() {
        for (rateClass, perSecond) in [
            (RateClass.status, 1.25 * 20), (.request, 2), (.work, 20), (.general, 2),
        ] {
            guard let rate = rateClass.perAddress else { continue }
            var buckets = TokenBuckets()
            let pause = Int64(1_000_000 / perSecond)
            for call in 0..<Int64(600 * perSecond) {
                #expect(buckets.take(1, rate, at: call * pause).isAdmitted)
            }
        }
    }
}
