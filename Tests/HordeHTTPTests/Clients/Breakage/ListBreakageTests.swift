import HordeCore
import Testing

@testable import HordeHTTP

/// What dashboards break on: point 16 of the list in Docs/Compatibility.md.
@Suite struct ListBreakageTests {
    /// New, with a text, in maintenance, and with as little said as is allowed.
    @Test func point16AListOfWorkersHasItsTypes() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            try await horde.pop(owner.key, name: "New").expectNoJob()
            _ = try await horde.ask()
            let job = try await horde.pop(owner.key, name: "Busy")["id"]?.text ?? ""
            horde.clock.advance(by: .seconds(7))
            _ = try await horde.deliver(
                owner.key, job: job, text: String(repeating: "word ", count: 50))
            let least = try await horde.post(
                Harness.pop, key: owner.key, #"{"name":"Least","models":["tiny"]}"#)
            #expect(least.status == 200)
            horde.clock.advance(by: .milliseconds(123_457))
            try await horde.pop(owner.key, name: "Busy").expectNoJob()
            try await horde.pop(owner.key, name: "Resting").expectNoJob()
            let resting = try await horde.get("/api/v2/workers/name/Resting")
            let id = try #require(resting["id"]?.text)
            _ = try await horde.put(
                "/api/v2/workers/\(id)", key: owner.key, #"{"maintenance":true}"#)

            let list = try await horde.get("/api/v2/workers?type=text")
            let workers = try #require(list.json?.values)
            #expect(workers.count == 4)
            let speeds = workers.compactMap { $0["performance"]?.text }
            #expect(speeds.count == 4, "a number empties Kobold Lite's table")
            #expect(speeds.filter { $0 == "No requests fulfilled yet" }.count == 3)
            #expect(speeds.filter { $0.hasSuffix(" tokens per second") }.count == 1)
            for worker in workers { Self.expectTypes(worker) }
            for path in ["/api/v2/workers/\(id)", "/api/v2/workers/name/Busy"] {
                Self.expectTypes(try #require(try await horde.get(path).json))
            }
        }
    }

    private static func expectTypes(_ worker: JSONValue) {
        let name = worker["name"]?.text ?? "no name"
        #expect(worker["id"]?.text?.count == 36)
        #expect(worker["type"]?.text == "text")
        #expect((worker["models"]?.count ?? 0) > 0, "\(name): llm-horde reads the first")
        #expect(worker["kudos_rewards"]?.number != nil)
        for member in [
            "max_length", "max_context_length", "threads", "uptime", "requests_fulfilled",
            "uncompleted_jobs",
        ] {
            #expect(worker[member]?.integer != nil, "\(name): \(member)")
        }
        #expect(worker["kudos_details"]?["uptime"]?.integer != nil, "\(name)")
        #expect(worker["bridge_agent"]?.text != nil, "\(name)")
        for member in ["maintenance_mode", "trusted", "online"] {
            #expect(worker[member]?.truth != nil, "\(name): \(member)")
        }
    }
}
