import HordeCore
import Testing

@testable import HordeHTTP

/// Asking and waiting for the texts in one call.
@Suite struct V1SyncTests {
    private static let ask =
        #"{"prompt":"Once","api_key":"0000000000","models":[],"params":{"max_length":80,"n":2}}"#

    /// A worker that is here.
    private static func arrive(_ horde: Harness) async throws -> Person {
        let owner = try await horde.person("owner")
        _ = try await horde.post(Harness.pop, key: owner.key, Harness.popBody())
        return owner
    }

    /// Delivers as many texts as come, by waiting pops.
    private static func work(_ horde: Harness, as owner: Person, texts: Int) async throws {
        for number in 0..<texts {
            let reply = try await horde.post(
                Harness.pop, key: owner.key, Harness.popBody(more: #","wait":60"#))
            let job = try #require(reply["id"]?.text, "\(reply.text)")
            _ = try await horde.post(
                Harness.submit, key: owner.key, #"{"id":"\#(job)","generation":"text \#(number)"}"#)
        }
    }

    @Test(arguments: ["/api/v1", ""])
    func theAnswerComesWithTheTexts(root: String) async throws {
        try await Harness.run { horde in
            let owner = try await Self.arrive(horde)
            async let answer = horde.post("\(root)/generate/sync", Self.ask)
            try await Self.work(horde, as: owner, texts: 2)
            let reply = try await answer
            #expect(reply.status == 200)
            if root.isEmpty {
                #expect(reply.json?[0]?.text == "text 0")
            } else {
                #expect(reply.json?[0]?["text"]?.text == "text 0")
                #expect(reply.json?[1]?["server_name"]?.text == "Den")
            }
        }
    }

    @Test func withoutAWorkerThatCouldNobodyWaits() async throws {
        try await Harness.run { horde in
            let reply = try await horde.post("/api/v1/generate/sync", Self.ask)
            #expect(reply.status == 503)
            #expect(reply.text.hasPrefix("\""))
            let figures = try await horde.get("/api/v1/status/performance")
            #expect(figures["queued_requests"]?.integer == 0)
        }
    }

    @Test func hundredsWaitAtOnce() async throws {
        var policy = HordePolicy.friends
        policy.openJobsPerCaller = 1000
        try await Harness.run(policy: policy) { horde in
            let owner = try await Self.arrive(horde)
            let count = 200
            let answered = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<count {
                    group.addTask {
                        try await horde.post("/api/v1/generate/sync", Self.ask).status
                    }
                }
                group.addTask {
                    try await Self.work(horde, as: owner, texts: count * 2)
                    return 0
                }
                return try await group.reduce(0) { $0 + ($1 == 200 ? 1 : 0) }
            }
            #expect(answered == count)
        }
    }
}
