import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// Addresses that moderators refuse.
@Suite(.timeLimit(.minutes(1))) struct OperationsTests {
    private static let path = "/api/v2/operations/ipaddr"
    private static let workers = "/api/v2/operations/block_worker_ipaddr"

    /// Believing proxies on this machine, so that tests can choose addresses.
    private static var options: HordeHTTPOptions {
        var options = HordeHTTPOptions.unlimited
        options.trustedProxies = AddressRange.loopback
        return options
    }

    private static func ask(_ horde: Harness, from address: String) async throws -> Reply {
        try await horde.send(
            .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
            headers: [.forwardedFor: address])
    }

    private static func pop(
        _ horde: Harness, _ key: String, from address: String
    ) async throws -> Reply {
        try await horde.send(
            .post, Harness.pop, key: key, body: Harness.popBody(),
            headers: [.forwardedFor: address])
    }

    @Test func refusedAddressesMayNeitherAskNorWork() async throws {
        try await Harness.run(options: Self.options, setup: .live) { horde in
            let owner = try await horde.person()
            let moderator = try await horde.person(roles: ["moderator"])
            let order = try await horde.post(
                Self.path, key: moderator.key, #"{"ipaddr":"192.0.2.0/24","hours":2}"#)
            #expect(order.text == #"{"message":"OK"}"# + "\n")
            let refused = try await Self.ask(horde, from: "192.0.2.77")
            #expect(refused.status == 403)
            #expect(refused.code == "TimeoutIP")
            #expect(try await Self.pop(horde, owner.key, from: "192.0.2.1").code == "TimeoutIP")
            for path in ["/api/v1/generate/async", "/api/v1/generate/sync"] {
                let old = try await horde.send(
                    .post, path, body: #"{"prompt":"a","api_key":"0000000000"}"#,
                    headers: [.forwardedFor: "192.0.2.77"])
                #expect(old.status == 403, "\(path)")
            }
            #expect(try await Self.ask(horde, from: "192.0.3.77").status == 202)
            let list = try await horde.get(Self.path, key: moderator.key)
            #expect(list.text == #"[{"ipaddr":"192.0.2.0/24","seconds":7200}]"# + "\n")
            horde.clock.advance(by: .seconds(7200))
            #expect(try await Self.ask(horde, from: "192.0.2.77").status == 202)
            #expect(try await horde.get(Self.path, key: moderator.key).json?.count == 0)
        }
    }

    @Test func singleAddressesAreFoundAndTakenBack() async throws {
        try await Harness.run { horde in
            let key = try await horde.person(roles: ["moderator"]).key
            for address in ["192.0.2.7", "192.0.0.0/16", "2001:db8::/32"] {
                let reply = try await horde.post(
                    Self.path, key: key, #"{"ipaddr":"\#(address)","hours":1}"#)
                #expect(reply.status == 200, "\(address)")
            }
            let list = try await horde.get(Self.path, key: key)
            #expect(
                list.json?.values.compactMap { $0["ipaddr"]?.text } == [
                    "192.0.0.0/16", "2001:db8:0:0:0:0:0:0/32",
                ])
            let found = try await horde.get("\(Self.path)/192.0.2.7", key: key)
            #expect(
                found.json?.values.compactMap { $0["ipaddr"]?.text } == [
                    "192.0.2.7", "192.0.0.0/16",
                ])
            for _ in 0..<2 {
                let gone = try await horde.send(
                    .delete, Self.path, key: key, body: #"{"ipaddr":"192.0.2.7"}"#)
                #expect(gone.status == 200)
            }
            #expect(try await horde.get("\(Self.path)/192.0.2.7", key: key).json?.count == 1)
            #expect(try await horde.get("\(Self.path)/somewhere", key: key).code == "BadRequest")
        }
    }

    @Test func theAddressOfAWorker() async throws {
        try await Harness.run(options: Self.options, setup: .live) { horde in
            let owner = try await horde.person()
            let key = try await horde.person(roles: ["moderator"]).key
            for address in ["192.0.2.7", "2001:db8::5"] {
                #expect(try await Self.pop(horde, owner.key, from: address).status == 200)
                let worker = try await horde.get("/api/v2/workers/name/Den")
                let path = "\(Self.workers)/\(worker["id"]?.text ?? "")"
                #expect(try await horde.put(path, key: key, #"{"days":1}"#).status == 200)
                let refused = try await Self.pop(horde, owner.key, from: address)
                #expect(refused.code == "TimeoutIP")
                #expect(try await horde.delete(path, key: key).status == 200)
                #expect(try await Self.pop(horde, owner.key, from: address).status == 200)
            }
            let unknown = "\(Self.workers)/00000000-0000-4000-8000-000000000000"
            #expect(try await horde.put(unknown, key: key, #"{"days":1}"#).code == "WorkerNotFound")
            #expect(try await horde.delete(unknown, key: key).code == "WorkerNotFound")
            let wrong = try await horde.put(unknown, key: key, #"{"days":31}"#)
            #expect(wrong.faults == ["days"])
        }
    }

    @Test func onlyModeratorsMay() async throws {
        try await Harness.run { horde in
            let member = try await horde.person()
            let order = #"{"ipaddr":"192.0.2.7","hours":1,"days":1}"#
            let worker = "\(Self.workers)/00000000-0000-4000-8000-000000000000"
            let calls: [(HTTPRequest.Method, String)] = [
                (.get, Self.path), (.post, Self.path), (.delete, Self.path),
                (.get, "\(Self.path)/192.0.2.7"), (.put, worker), (.delete, worker),
            ]
            for (method, path) in calls {
                let body = method == .get ? nil : order
                for (key, status, code) in [
                    ("wrong", 401, "InvalidAPIKey"), (member.key, 403, "NotModerator"),
                ] {
                    let reply = try await horde.send(method, path, key: key, body: body)
                    #expect(reply.status == status, "\(method) \(path)")
                    #expect(reply.code == code)
                }
                #expect(try await horde.send(method, path, body: body).faults == ["apikey"])
            }
            for body in ["10.0.0.0/33", "10.0.0.1/8", "somewhere"] {
                let reply = try await horde.post(
                    Self.path, key: member.key, #"{"ipaddr":"\#(body)","hours":1}"#)
                #expect(reply.code == "BadRequest")
            }
            let wrong = try await horde.post(Self.path, key: member.key, #"{"hours":721}"#)
            #expect(Set(wrong.faults) == ["ipaddr", "hours"])
        }
    }

    @Test func thereIsAnEndToWhatIsKept() {
        let timeouts = AddressTimeouts()
        let now = Timestamp(milliseconds: 0)
        let end = Timestamp(milliseconds: 1)
        for number in 0..<AddressTimeouts.capacity {
            let bytes = [10, 0, UInt8(number >> 8), UInt8(number & 255)]
            let range = AddressRange(start: bytes, bits: 32)
            #expect(timeouts.refuse(range, until: end, at: now))
        }
        let one = AddressRange(start: [192, 0, 2, 7], bits: 32)
        #expect(!timeouts.refuse(one, until: end, at: now))
        #expect(timeouts.refuse(one, until: Timestamp(milliseconds: 2), at: end))
        #expect(timeouts.entries(at: end).count == 1)
    }
}
