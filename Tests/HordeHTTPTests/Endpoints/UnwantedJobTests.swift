import HordeCore
import Testing

@testable import HordeHTTP

/// Telling workers that nobody waits for a text any more.
@Suite struct UnwantedJobTests {
    private static func path(_ job: String) -> String { "/api/horde/v1/jobs/\(job)" }

    @Test func aWorkerIsToldWithItsNextPopAndSubmit() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let request = try await horde.ask()
            let popped = try await horde.pop(owner.key, more: #","threads":3"#)
            let job = try #require(popped["id"]?.text)
            #expect(popped["cancelled"] == nil)
            let before = try await horde.get(Self.path(job), key: owner.key)
            #expect(before["wanted"]?.truth == true)
            #expect(before["delivered"]?.truth == false)

            _ = try await horde.delete("\(Harness.status)/\(request)")
            let told = try await horde.pop(owner.key, more: #","threads":3"#)
            #expect(told["id"]?.text == nil)
            #expect(told["cancelled"]?[0]?.text == job)
            let after = try await horde.get(Self.path(job), key: owner.key)
            #expect(after["wanted"]?.truth == false)

            _ = try await horde.ask()
            let other = try #require(
                try await horde.pop(owner.key, more: #","threads":3"#)["id"]?.text)
            let submitted = try await horde.deliver(owner.key, job: other)
            #expect(submitted["cancelled"]?[0]?.text == job)

            // It may hand the text in all the same, and is told no more.
            let late = try await horde.deliver(owner.key, job: job)
            #expect(late.status == 200)
            #expect(late["cancelled"] == nil)
            let delivered = try await horde.get(Self.path(job), key: owner.key)
            #expect(delivered["delivered"]?.truth == true)
            #expect(delivered["wanted"]?.truth == false)
        }
    }

    @Test func onlyTheOwnerMayAsk() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let other = try await horde.person("other")
            _ = try await horde.ask()
            let job = try #require(try await horde.pop(owner.key)["id"]?.text)
            #expect(try await horde.get(Self.path(job)).status == 400)
            let refused = try await horde.get(Self.path(job), key: other.key)
            #expect(refused.status == 403)
            #expect(refused.code == "WrongCredentials")
            let unknown = try await horde.get(Self.path("x"), key: owner.key)
            #expect(unknown.status == 404)
            #expect(unknown.code == "InvalidJobID")
        }
    }
}
